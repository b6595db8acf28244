package org.osfworkbench.sandbox.api2;

import java.util.Collection;
import java.util.Optional;
import java.util.function.IntSupplier;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sandbox.json.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds a resource object of JSON:API (osf-api.md 1.3). */
@SuppressWarnings("nls") // member names
final class Resource {

	private final ApiCall call;
	private final ObjectNode json = Json.object();
	private final ObjectNode attributes = Json.object();
	private final ObjectNode relationships = Json.object();
	private final ObjectNode links = Json.object();

	Resource(ApiCall call, String id, String type) {
		this.call = call;
		json.put("id", id).put("type", type);
		json.set("attributes", attributes);
		json.set("relationships", relationships);
		json.set("links", links);
	}

	ObjectNode json() {
		return json;
	}

	Resource put(String name, @Nullable String value) {
		attributes.put(name, value);
		return this;
	}

	Resource put(String name, boolean value) {
		attributes.put(name, value);
		return this;
	}

	Resource put(String name, long value) {
		attributes.put(name, value);
		return this;
	}

	Resource put(String name, Collection<String> values) {
		attributes.set(name, Json.texts(values));
		return this;
	}

	Resource set(String name, @Nullable JsonNode value) {
		attributes.set(name, value);
		return this;
	}

	Resource link(String name, String url) {
		links.put(name, url);
		return this;
	}

	/** A relationship with an address only. */
	Resource related(String name, String href) {
		relationships.set(name, Json.of("links", related(href)));
		return this;
	}

	/** A relationship whose count can be asked for. */
	Resource related(String name, String href, IntSupplier count) {
		ObjectNode links = related(href);
		if (call.counts(name)) {
			((ObjectNode) links.get("related").get("meta")).put("count", count.getAsInt());
		}
		relationships.set(name, Json.of("links", links));
		return this;
	}

	/** A relationship to one resource. */
	Resource related(String name, String href, String type, String id) {
		related(name, href);
		((ObjectNode) relationships.get(name)).set("data", Json.of("id", id).put("type", type));
		return this;
	}

	/** Adds the type of the target to the address, as {@code target} and {@code referent} have it. */
	Resource typed(String name, String type) {
		((ObjectNode) relationships.get(name).get("links").get("related").get("meta")).put("type", type);
		return this;
	}

	/** Adds the address of the relationship itself. */
	Resource self(String name, String href) {
		((ObjectNode) relationships.get(name).get("links")).set("self", link(href));
		return this;
	}

	/** An empty relationship to one resource; left out before 2.9. */
	Resource none(String name) {
		if (call.version() >= 9) {
			relationships.set(name, Json.of("data", Json.object().nullNode()));
		}
		return this;
	}

	/** A relationship built elsewhere. */
	Resource relationship(String name, JsonNode value) {
		relationships.set(name, value);
		return this;
	}

	/** Puts a resource into {@code embeds}. */
	Resource embed(String name, JsonNode document) {
		((ObjectNode) Optional.<JsonNode>ofNullable(json.get("embeds")).orElseGet(() -> json.putObject("embeds")))
				.set(name, document);
		return this;
	}

	private static ObjectNode related(String href) {
		return Json.of("related", link(href));
	}

	private static ObjectNode link(String href) {
		ObjectNode link = Json.of("href", href);
		link.set("meta", Json.object());
		return link;
	}
}
