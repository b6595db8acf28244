package org.osfworkbench.client.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.NewNode;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeChange;
import org.osfworkbench.client.api.NodeDetails;
import org.osfworkbench.client.api.NodeQuery;
import org.osfworkbench.client.api.Nodes;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.jsonapi.Addresses;
import org.osfworkbench.client.jsonapi.Documents;
import org.osfworkbench.client.jsonapi.NodeParser;

/** Nodes by API v2. */
@SuppressWarnings("nls") // parts of addresses, names of members
final class ApiNodes implements Nodes {

	private static final String TYPE = "nodes";

	private final Api api;
	private final NodeParser parser;

	ApiNodes(Api api) {
		this.api = api;
		this.parser = new NodeParser(api.host().web());
	}

	@Override
	public NodeDetails details(String nodeId, Cancellation cancellation) throws OsfException {
		return api.get(api.address("nodes/%s/", nodeId), json -> parser.details(json.at("data")), cancellation);
	}

	@Override
	public Pages<Node> search(NodeQuery query, Cancellation cancellation) {
		URI address = api.address("nodes/");
		for (Map.Entry<String, String> filter : new TreeMap<>(query.filters()).entrySet()) {
			address = Addresses.with(address, filter.getKey(), filter.getValue());
		}
		return nodes(address, cancellation);
	}

	@Override
	public Pages<Node> mine(Cancellation cancellation) {
		return nodes(Addresses.with(api.address("users/me/nodes/"), "filter[parent]", "null"), cancellation);
	}

	@Override
	public Pages<Node> linked(String nodeId, Cancellation cancellation) {
		return nodes(api.address("nodes/%s/linked_nodes/", nodeId), cancellation);
	}

	@Override
	public Node create(NewNode order, Cancellation cancellation) throws OsfException {
		return api.post(api.address("nodes/"), document(order), json -> parser.node(json.at("data")), cancellation);
	}

	@Override
	public Node createComponent(String parentId, NewNode order, Cancellation cancellation) throws OsfException {
		return api.post(api.address("nodes/%s/children/", parentId), document(order), json -> parser.node(json.at("data")), cancellation);
	}

	@Override
	public NodeDetails edit(String nodeId, NodeChange change, Cancellation cancellation) throws OsfException {
		Documents document = Documents.change(TYPE, nodeId);
		change.title().ifPresent(text -> document.put("title", text));
		change.description().ifPresent(text -> document.put("description", text));
		change.category().ifPresent(text -> document.put("category", text));
		change.tags().ifPresent(tags -> document.put("tags", tags));
		change.isPublic().ifPresent(open -> document.put("public", open.booleanValue()));
		change.licence().ifPresent(terms -> document.relate("license", "licenses", terms.id()).licence("node_license", terms.year(), terms.holders()));
		return api.patch(api.address("nodes/%s/", nodeId), document, json -> parser.details(json.at("data")), cancellation);
	}

	@Override
	public void delete(String nodeId, Cancellation cancellation) throws OsfException {
		api.writer().delete(Request.apiDelete(api.address("nodes/%s/", nodeId)), cancellation);
	}

	private static Documents document(NewNode order) {
		Documents document = Documents.create(TYPE).put("title", order.title()).put("category", order.category()).put("public",
				order.isPublic());
		return order.description().isEmpty() ? document : document.put("description", order.description());
	}

	private Pages<Node> nodes(URI address, Cancellation cancellation) {
		return api.list(address, json -> Optional.of(parser.node(json)), Node::id, cancellation);
	}
}
