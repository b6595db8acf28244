package org.osfworkbench.sandbox.api2;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.model.Contributor;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.User;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How nodes are cited, and the names that last. The members are those of the published description; no such answer was recorded. Every public
 * node has a DOI here, while on the OSF somebody has to ask for it.
 */
@SuppressWarnings("nls") // paths and member names
final class Citations {

	/** The prefix that the test installation uses; it resolves nowhere. */
	private static final String PREFIX = "10.70102/FK2osf.io/";

	void register(Routes routes) {
		for (String kind : List.of("nodes", "registrations")) {
			boolean registration = kind.equals("registrations");
			routes.add("GET", kind + "/{}/identifiers/", c -> identifiers(c, Access.node(c, c.variable(0), registration)));
			routes.add("GET", kind + "/{}/citation/", c -> citation(c, Access.node(c, c.variable(0), registration)));
		}
	}

	private static Answer identifiers(ApiCall call, Node node) {
		List<String> dois = node.open() ? List.of(doi(node)) : List.of();
		return new Listing<String>(Map.of(), doi -> identifier(call, node, doi)).page(call, dois);
	}

	private static Resource identifier(ApiCall call, Node node, String doi) {
		String type = node.isRegistration() ? "registrations" : "nodes";
		return new Resource(call, "doi-" + node.id(), "identifiers").put("category", "doi").put("value", doi)
				.related("referent", call.urls().api(type + "/" + node.id() + "/"), type, node.id())
				.link("self", call.urls().api("identifiers/doi-" + node.id() + "/"));
	}

	private static String doi(Node node) {
		return PREFIX + node.id().toUpperCase(Locale.ROOT);
	}

	private static Answer citation(ApiCall call, Node node) {
		ArrayNode authors = Json.array();
		node.contributors().stream().filter(Contributor::bibliographic)
				.forEach(c -> call.backend().store().user(c.user()).ifPresent(u -> authors.add(author(u))));
		String type = node.isRegistration() ? "registrations" : "nodes";
		return call.answer(200, new Resource(call, node.id(), call.type("node-citation")).put("title", node.words().title())
				.set("author", authors).put("publisher", "OSF").put("type", "webpage")
				.put("doi", node.open() ? doi(node) : "")
				.link("self", call.urls().api(type + "/" + node.id() + "/citation/"))
				.put("URL", "osf.io/" + node.id()).put("year", node.created().atOffset(ZoneOffset.UTC).getYear()));
	}

	private static ObjectNode author(User user) {
		return Json.object().put("given", user.givenName()).put("family", user.familyName());
	}
}
