package org.osfworkbench.contract.recorded;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osfworkbench.contract.recorded.Recording.Exchange;
import org.osfworkbench.sandbox.Sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Sends recorded requests to a sandbox and tells in what the answers differ. */
final class Replay {

	private static final ObjectMapper MAPPER = new ObjectMapper();
	/** Headers that tell of the way, not of the server: of the network before it, of the compression, of Google's storage. */
	private static final Set<String> OF_THE_WAY = Set.of("content-length", "content-encoding", "server", "via", "x-cache-status",
			"strict-transport-security", "last-modified", "transfer-encoding", "date");

	private final Sandbox sandbox;
	private final boolean signedIn;
	private final HttpClient client;
	private final Map<String, String> ids = new LinkedHashMap<>();
	private String lastLocation = "";

	Replay(Sandbox sandbox, Recording recording, HttpClient client) {
		this.sandbox = sandbox;
		this.client = client;
		signedIn = recording.signedIn();
	}

	/** Every difference of one exchange. */
	List<String> differences(Exchange recorded) throws IOException, InterruptedException {
		if (recorded.status() == 429) {
			sandbox.faults().balancer(1);
		}
		HttpResponse<String> ours = client.send(request(recorded), BodyHandlers.ofString());
		lastLocation = ours.headers().firstValue("location").orElse("");
		JsonNode body = json(ours.body());
		learn(recorded.body(), body);
		List<String> found = new ArrayList<>();
		if (recorded.status() != ours.statusCode()) {
			found.add("status: recorded " + recorded.status() + ", here " + ours.statusCode() + " " + ours.body());
			return found;
		}
		headers(recorded, ours, found);
		if (recorded.body().isObject() && !recorded.body().has("$binary")) {
			Shape.differences(recorded.body(), json(theirIds(body.toString()))).forEach(difference -> found.add("body" + difference));
		} else if (recorded.body().isTextual() == ours.body().isEmpty() && !recorded.body().has("$binary")) {
			found.add("body: recorded " + recorded.body().asText() + ", here " + ours.body());
		}
		return found;
	}

	private HttpRequest request(Exchange recorded) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(address(recorded)).header("Accept", "*/*");
		if (signedIn && !recorded.uri().getHost().startsWith("storage.")) {
			request.header("Authorization", "Bearer " + sandbox.token());
		}
		JsonNode sent = recorded.sent();
		if (sent.isObject() && !sent.has("$binary")) {
			request.header("Content-Type", "application/json");
		}
		return request.method(recorded.method(), body(recorded.method(), sent)).build();
	}

	private BodyPublisher body(String method, JsonNode sent) throws IOException {
		if (sent.has("$binary")) {
			byte[] bytes = new byte[sent.path("size").asInt()];
			Arrays.fill(bytes, (byte) 'y');
			return BodyPublishers.ofByteArray(bytes);
		}
		if (sent.isObject()) {
			return BodyPublishers.ofString(ourIds(MAPPER.writeValueAsString(sent)));
		}
		return method.matches("GET|DELETE") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(new byte[0]);
	}

	private URI address(Exchange recorded) {
		if (recorded.uri().getHost().startsWith("storage.")) {
			return URI.create(lastLocation);
		}
		String path = recorded.uri().getRawPath() + (recorded.uri().getRawQuery() == null ? "" : "?" + recorded.uri().getRawQuery());
		return sandbox.baseUrl().resolve(ourIds(path));
	}

	/** What is made here has other ids than there. */
	private void learn(JsonNode recorded, JsonNode ours) {
		if (recorded.path("data").isObject() && ours.path("data").isObject()) {
			String theirs = Before.id(recorded.path("data"));
			String here = Before.id(ours.path("data"));
			if (!theirs.equals(here) && !here.isEmpty() && !theirs.isEmpty()) {
				ids.put(theirs, here);
			}
		}
	}

	private String ourIds(String text) {
		String all = text;
		for (Map.Entry<String, String> id : ids.entrySet()) {
			all = all.replace(id.getKey(), id.getValue());
		}
		return all;
	}

	private String theirIds(String text) {
		String all = text;
		for (Map.Entry<String, String> id : ids.entrySet()) {
			all = all.replace(id.getValue(), id.getKey());
		}
		String base = sandbox.baseUrl().toString();
		return all.replace(base + "v2/", "{api}/v2/").replace(base + "v1/", "{files}/v1/").replace(base, "{web}/")
				.replace(URLEncoder.encode(base, StandardCharsets.UTF_8), "{web}%2F")
				.replace(sandbox.storageOrigin().toString(), "{storage}/");
	}

	private void headers(Exchange recorded, HttpResponse<String> ours, List<String> found) {
		if (recorded.headers().isEmpty()) {
			return;
		}
		Set<String> names = new LinkedHashSet<>(recorded.headers().keySet());
		names.addAll(ours.headers().map().keySet());
		for (String name : names) {
			if (!OF_THE_WAY.contains(name) && !name.startsWith("x-goog-") && !name.startsWith("x-guploader")) {
				String theirs = header(name, recorded.headers().getOrDefault(name, "none"));
				String here = header(name, theirIds(ours.headers().firstValue(name).orElse("none")));
				if (!theirs.equals(here)) {
					found.add("header " + name + ": recorded " + theirs + ", here " + here);
				}
			}
		}
	}

	/** Lists without their order, ids without their value; compression is asked for by clients. */
	private static String header(String name, String value) {
		return switch (name) {
			case "allow", "vary" -> String.join(", ", Arrays.stream(value.split(", ")).filter(v -> !v.equals("Accept-Encoding")).sorted().toList());
			case "x-waterbutler-request-id", "etag" -> value.equals("none") ? value : "some";
			case "content-type" -> value.toLowerCase(java.util.Locale.ROOT);
			default -> Shape.text(value);
		};
	}

	private static JsonNode json(String text) {
		try {
			return text.startsWith("{") ? MAPPER.readTree(text) : JsonNodeFactory.instance.missingNode();
		} catch (IOException e) {
			throw new AssertionError(text, e);
		}
	}
}
