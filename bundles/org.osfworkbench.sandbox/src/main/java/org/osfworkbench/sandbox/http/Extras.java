package org.osfworkbench.sandbox.http;

import org.osfworkbench.sandbox.json.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Adds a member that nobody knows to every object, as a newer server would (osf-api.md section 7, 18). */
@SuppressWarnings("nls") // the member
final class Extras {

	private static final String NAME = "not_known_in_2026";

	private Extras() {
	}

	static JsonNode in(JsonNode tree) {
		return switch (tree) {
			case ObjectNode object -> in(object);
			case ArrayNode array -> {
				ArrayNode all = Json.array();
				array.forEach(e -> all.add(in(e)));
				yield all;
			}
			default -> tree;
		};
	}

	private static ObjectNode in(ObjectNode object) {
		ObjectNode all = Json.object();
		object.properties().forEach(p -> all.set(p.getKey(), in(p.getValue())));
		all.set(NAME, Json.of("words", Json.array().add("x").add(7).addNull()));
		return all;
	}
}
