package org.osfworkbench.sandbox.api2;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Query;
import org.osfworkbench.sandbox.http.Query.Parameter;
import org.osfworkbench.sandbox.json.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Applies {@code embed} and {@code fields[…]} to a finished answer (osf-api.md 1.4). */
@SuppressWarnings("nls") // member and parameter names
final class Shaping {

	private static final Pattern FIELDS = Pattern.compile("fields\\[([^\\]]+)\\]");

	private final Routes.Handler inner;

	/** @param inner answers a GET of a related resource */
	Shaping(Routes.Handler inner) {
		this.inner = inner;
	}

	Answer shape(ApiCall call, Answer answer) throws IOException {
		Query query = call.call().query();
		List<String> embeds = Stream.concat(query.values("embed"), query.values("embed[]"))
				.flatMap(v -> Stream.of(v.split(","))).toList();
		for (ObjectNode resource : resources(answer.tree())) {
			embed(call, resource, embeds);
			query.parameters().forEach(p -> thin(resource, p));
		}
		return answer;
	}

	private static List<ObjectNode> resources(JsonNode document) {
		List<ObjectNode> found = new ArrayList<>();
		JsonNode data = document.path("data");
		(data.isArray() ? data : Json.array().add(data)).forEach(d -> {
			if (d instanceof ObjectNode object) {
				found.add(object);
			}
		});
		return found;
	}

	private void embed(ApiCall call, ObjectNode resource, List<String> names) throws IOException {
		for (String name : names) {
			JsonNode relationship = resource.path("relationships").path(name);
			if (relationship.isMissingNode()) {
				throw ApiException.parameter("embed", "The following fields are not embeddable: " + name);
			}
			JsonNode href = relationship.path("links").path("related").path("href");
			ObjectNode embeds = resource.path("embeds") instanceof ObjectNode all ? all : resource.putObject("embeds");
			embeds.set(name, href.isMissingNode() ? Json.of("data", Json.object().nullNode())
					: fetch(call, URI.create(href.asText())));
		}
	}

	private JsonNode fetch(ApiCall call, URI address) throws IOException {
		Query query = Query.parse(Optional.ofNullable(address.getRawQuery()).orElse(""));
		try {
			return inner.handle(new ApiCall(call.backend(), call.call().get(address.getRawPath(), query), call.caller(),
					call.version(), List.of())).tree();
		} catch (ApiException e) {
			return Json.of("errors", Json.array().add(e.error()));
		}
	}

	private static void thin(ObjectNode resource, Parameter parameter) {
		Matcher matcher = FIELDS.matcher(parameter.name());
		if (matcher.matches() && matcher.group(1).equals(resource.path("type").asText())
				&& resource.path("attributes") instanceof ObjectNode attributes) {
			attributes.retain(parameter.value().split(","));
		}
	}
}
