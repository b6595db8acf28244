package org.osfworkbench.client.http;

import java.util.Locale;
import java.util.regex.Pattern;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Guid;
import org.osfworkbench.client.api.Guids;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.WebLink;
import org.osfworkbench.client.jsonapi.Addresses;
import org.osfworkbench.client.jsonapi.RecordParser;

/** Short ids by API v2. */
@SuppressWarnings("nls") // parts of addresses, patterns
final class ApiGuids implements Guids {

	private static final Pattern FILE_ID = Pattern.compile("[0-9a-f]{24}");

	private final Api api;

	ApiGuids(Api api) {
		this.api = api;
	}

	@Override
	public Guid lookUp(String guid, Cancellation cancellation) throws OsfException {
		String id = guid.toLowerCase(Locale.ROOT);
		return api.get(Addresses.with(api.address("guids/%s/", id), "resolve", "false"), json -> RecordParser.guid(json.at("data")),
				cancellation);
	}

	/** The 24 digits of a file are no GUID, so they are not looked up but asked for at once. */
	@Override
	public Guid resolve(WebLink link, Cancellation cancellation) throws OsfException {
		String id = link.fileId().orElse(link.id());
		if (!FILE_ID.matcher(id).matches()) {
			return lookUp(id, cancellation);
		}
		return api.get(api.address("files/%s/", id), json -> new Guid(link.id(), "files", json.need("data", "id")), cancellation);
	}
}
