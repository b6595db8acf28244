package org.osfworkbench.export.fetch;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Leaves out of the server's answers what must not or need not be in an archive: addresses of the interface, which may hold the key of a
 * view-only link; what is only about the person who exports; counts of the day.
 */
@SuppressWarnings("nls") // names of members
final class Trim {

	private static final Set<String> PERSONAL = Set.of("email", "analytics_key", "accepted_terms_of_service", "external_identity",
			"can_view_reviews", "allow_indexing", "locale", "timezone", "access_requests_enabled", "is_curator");
	private static final Pattern KEY = Pattern.compile("([?&])view_only=[^&#\\s\"]*");
	private static final Set<String> PAGES = Set.of("html", "iri");

	private Trim() {
	}

	/** A resource without its addresses. */
	static ObjectNode resource(JsonNode resource) {
		ObjectNode trimmed = Jsons.object();
		trimmed.set("id", resource.path("id"));
		trimmed.set("type", resource.path("type"));
		trimmed.set("attributes", attributes(resource.path("attributes")));
		ObjectNode relationships = Jsons.object();
		resource.path("relationships").properties().stream().filter(one -> one.getValue().path("data").isContainerNode())
				.forEach(one -> relationships.set(one.getKey(), one.getValue().path("data")));
		trimmed.set("relationships", relationships);
		embeds(resource, trimmed);
		resource.path("links").properties().stream().filter(link -> PAGES.contains(link.getKey()) && link.getValue().isTextual())
				.forEach(link -> trimmed.withObject("/links").set(link.getKey(), text(link.getValue())));
		return trimmed;
	}

	private static JsonNode attributes(JsonNode attributes) {
		ObjectNode kept = Jsons.object();
		for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
			if (!PERSONAL.contains(attribute.getKey()) && !attribute.getKey().startsWith("current_user_")) {
				kept.set(attribute.getKey(), text(attribute.getValue()));
			}
		}
		return kept;
	}

	private static void embeds(JsonNode resource, ObjectNode trimmed) {
		for (Map.Entry<String, JsonNode> embed : resource.path("embeds").properties()) {
			JsonNode data = embed.getValue().path("data");
			if (data.isObject()) {
				trimmed.withObject("/embeds").set(embed.getKey(), resource(data));
			}
		}
	}

	/** The same without keys of view-only links in any text. */
	private static JsonNode text(JsonNode value) {
		if (value instanceof ObjectNode object) {
			ObjectNode copy = Jsons.object();
			object.properties().forEach(member -> copy.set(member.getKey(), text(member.getValue())));
			return copy;
		}
		if (value instanceof ArrayNode list) {
			return Jsons.array(Jsons.items(list).map(Trim::text).toList());
		}
		return value.isTextual() && value.asText().contains("view_only=") ? TextNode.valueOf(KEY.matcher(value.asText()).replaceAll("$1"))
				: value;
	}
}
