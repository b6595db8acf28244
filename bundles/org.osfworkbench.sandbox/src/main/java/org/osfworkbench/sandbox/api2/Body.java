package org.osfworkbench.sandbox.api2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sandbox.json.Json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** The JSON body of a write (osf-api.md 1.5). */
@SuppressWarnings("nls") // member names and texts of the protocol
record Body(JsonNode data) {

	static Body read(ApiCall call, String type) throws IOException {
		String media = call.call().header("Content-Type").orElse("application/json").replaceAll("\\s*;.*", "");
		if (!media.equals("application/vnd.api+json") && !media.equals("application/json")) {
			throw ApiException.of(415, "Unsupported media type \"" + media + "\" in request.");
		}
		JsonNode data = parse(call).path("data");
		if (!data.isObject()) {
			throw ApiException.pointer(400, "/data", "Request must include /data.");
		}
		String sent = data.path("type").asText();
		if (sent.isEmpty()) {
			throw ApiException.pointer(400, "/data/type", "Request must include /type.");
		}
		if (!sent.replace('_', '-').equals(type)) {
			throw ApiException.of(409, "This resource has a type of \"" + type + "\", but you set the json body's type field to \""
					+ sent + "\". You probably need to change the type field to match the resource's type.");
		}
		return new Body(data);
	}

	/** The same, for a body whose id must be that of the address. */
	static Body read(ApiCall call, String type, String id) throws IOException {
		Body body = read(call, type);
		String sent = body.data.path("id").asText();
		if (sent.isEmpty()) {
			throw ApiException.pointer(400, "/data/id", "Request must include /data/id.");
		}
		if (!sent.equals(id)) {
			throw ApiException.of(409, "The id you used in the URL, \"" + id
					+ "\", does not match the id you used in the json body's id field, \"" + sent
					+ "\". The object \"" + id + "\" exists, otherwise you'd get a 404, so most likely you need to change the id field to match.");
		}
		return body;
	}

	private static JsonNode parse(ApiCall call) throws IOException {
		byte[] bytes = call.call().body().readAllBytes();
		try {
			return Optional.<JsonNode>ofNullable(Json.mapper().readTree(bytes)).orElseGet(Json::object);
		} catch (JsonProcessingException e) {
			throw ApiException.of(400, "JSON parse error - " + e.getOriginalMessage());
		}
	}

	boolean has(String attribute) {
		return data.path("attributes").has(attribute);
	}

	JsonNode attribute(String name) {
		return data.path("attributes").path(name);
	}

	Optional<String> text(String attribute) {
		JsonNode value = attribute(attribute);
		if (value.isMissingNode()) {
			return Optional.empty();
		}
		if (value.isNull() || value.isContainerNode()) {
			throw ApiException.attribute(attribute, "This field may not be null.");
		}
		return Optional.of(value.asText());
	}

	Optional<Boolean> truth(String attribute) {
		JsonNode value = attribute(attribute);
		if (!value.isMissingNode() && !value.isBoolean()) {
			throw ApiException.attribute(attribute, "Must be a valid boolean.");
		}
		return value.isMissingNode() ? Optional.empty() : Optional.of(value.asBoolean());
	}

	Optional<List<String>> texts(String attribute) {
		JsonNode value = attribute(attribute);
		if (value.isMissingNode()) {
			return Optional.empty();
		}
		if (!value.isArray()) {
			throw ApiException.attribute(attribute, "Expected a list of items.");
		}
		List<String> all = new ArrayList<>();
		value.forEach(v -> all.add(v.asText()));
		return Optional.of(List.copyOf(all));
	}

	/** The id in the data of a relationship. */
	Optional<String> related(String relationship) {
		JsonNode id = data.path("relationships").path(relationship).path("data").path("id");
		return id.isMissingNode() ? Optional.empty() : Optional.of(id.asText());
	}
}
