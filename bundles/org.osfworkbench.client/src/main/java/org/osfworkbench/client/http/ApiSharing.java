package org.osfworkbench.client.http;

import java.net.URI;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Contributor;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.api.Permission;
import org.osfworkbench.client.api.Sharing;
import org.osfworkbench.client.api.ViewOnlyLink;
import org.osfworkbench.client.jsonapi.Documents;
import org.osfworkbench.client.jsonapi.RecordParser;

/** Contributors and view-only links by API v2. */
@SuppressWarnings("nls") // parts of addresses, names of members
final class ApiSharing implements Sharing {

	private static final String TYPE = "contributors";
	private static final String CONTRIBUTOR = "nodes/%s/contributors/%s/";
	private static final String PERMISSION = "permission";
	private static final String BIBLIOGRAPHIC = "bibliographic";

	private final Api api;
	private final RecordParser parser;

	ApiSharing(Api api) {
		this.api = api;
		this.parser = new RecordParser(api.host().web());
	}

	@Override
	public Pages<Contributor> contributors(String nodeId, Cancellation cancellation) {
		return api.list(api.address("nodes/%s/contributors/", nodeId), json -> Optional.of(parser.contributor(json)),
				contributor -> contributor.user().id(), cancellation);
	}

	@Override
	public Contributor add(String nodeId, String userId, Permission permission, boolean bibliographic, Cancellation cancellation)
			throws OsfException {
		Documents document = Documents.create(TYPE).put(PERMISSION, permission.word()).put(BIBLIOGRAPHIC, bibliographic).relate("users",
				"users", userId);
		return post(nodeId, document, cancellation);
	}

	@Override
	public Contributor invite(String nodeId, String fullName, String email, Permission permission, Cancellation cancellation)
			throws OsfException {
		Documents document = Documents.create(TYPE).put("full_name", fullName).put("email", email).put(PERMISSION, permission.word())
				.put(BIBLIOGRAPHIC, true);
		return post(nodeId, document, cancellation);
	}

	@Override
	public Contributor change(String nodeId, String userId, Permission permission, boolean bibliographic, Cancellation cancellation)
			throws OsfException {
		Documents document = Documents.change(TYPE, nodeId + "-" + userId).put(PERMISSION, permission.word()).put(BIBLIOGRAPHIC,
				bibliographic);
		return api.patch(api.address(CONTRIBUTOR, nodeId, userId), document, json -> parser.contributor(json.at("data")), cancellation);
	}

	@Override
	public void remove(String nodeId, String userId, Cancellation cancellation) throws OsfException {
		api.writer().delete(Request.apiDelete(api.address(CONTRIBUTOR, nodeId, userId)), cancellation);
	}

	@Override
	public Pages<ViewOnlyLink> links(String nodeId, Cancellation cancellation) {
		return api.list(linksOf(nodeId), json -> Optional.of(parser.link(json, nodeId)), ViewOnlyLink::id, cancellation);
	}

	@Override
	public ViewOnlyLink createLink(String nodeId, String name, boolean anonymous, Cancellation cancellation) throws OsfException {
		Documents document = Documents.create("view-only-links").put("name", name).put("anonymous", anonymous);
		return api.post(linksOf(nodeId), document, json -> parser.link(json.at("data"), nodeId), cancellation);
	}

	@Override
	public void removeLink(String nodeId, String linkId, Cancellation cancellation) throws OsfException {
		api.writer().delete(Request.apiDelete(api.address("nodes/%s/view_only_links/%s/", nodeId, linkId)), cancellation);
	}

	private Contributor post(String nodeId, Documents document, Cancellation cancellation) throws OsfException {
		URI address = org.osfworkbench.client.jsonapi.Addresses.with(api.address("nodes/%s/contributors/", nodeId), "send_email", "default");
		return api.post(address, document, json -> parser.contributor(json.at("data")), cancellation);
	}

	private URI linksOf(String nodeId) {
		return api.address("nodes/%s/view_only_links/", nodeId);
	}
}
