package org.osfworkbench.client.http;

import java.net.URI;
import java.util.List;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.FileDetails;
import org.osfworkbench.client.api.FileProperties;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.jsonapi.Addresses;
import org.osfworkbench.client.jsonapi.Documents;
import org.osfworkbench.client.jsonapi.EntryParser;

/** Tags, check-outs and short ids by API v2. */
@SuppressWarnings("nls") // parts of addresses, names of members
final class ApiFileProperties implements FileProperties {

	private static final String TYPE = "files";
	private static final String CHECKOUT = "checkout";

	private final Api api;
	private final EntryParser parser;

	ApiFileProperties(Api api) {
		this.api = api;
		this.parser = new EntryParser(api.host().api());
	}

	@Override
	public FileDetails details(String fileId, Cancellation cancellation) throws OsfException {
		return api.get(address(fileId), json -> parser.details(json.at("data")), cancellation);
	}

	@Override
	public FileDetails tag(String fileId, List<String> tags, Cancellation cancellation) throws OsfException {
		return change(fileId, Documents.change(TYPE, fileId).put("tags", tags), cancellation);
	}

	@Override
	public FileDetails checkOut(String fileId, Cancellation cancellation) throws OsfException {
		String me = api.get(api.address("users/me/"), json -> json.need("data", "id"), cancellation);
		return change(fileId, Documents.change(TYPE, fileId).put(CHECKOUT, me), cancellation);
	}

	@Override
	public FileDetails checkIn(String fileId, Cancellation cancellation) throws OsfException {
		return change(fileId, Documents.change(TYPE, fileId).clear(CHECKOUT), cancellation);
	}

	@Override
	public FileDetails giveGuid(String fileId, Cancellation cancellation) throws OsfException {
		return api.get(Addresses.with(address(fileId), "create_guid", "1"), json -> parser.details(json.at("data")), cancellation);
	}

	@Override
	public Pages<FileVersion> versions(String fileId, Cancellation cancellation) {
		return api.list(api.address("files/%s/versions/", fileId), EntryParser::version, version -> Integer.valueOf(version.number()),
				cancellation);
	}

	private FileDetails change(String fileId, Documents document, Cancellation cancellation) throws OsfException {
		return api.patch(address(fileId), document, json -> parser.details(json.at("data")), cancellation);
	}

	private URI address(String fileId) {
		return api.address("files/%s/", fileId);
	}
}
