package org.osfworkbench.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A plain HTTP caller of a sandbox, so that tests read as requests and answers. Follows no redirects. */
final class Probe {

	static final String V220 = "application/vnd.api+json;version=2.20";
	private static final ObjectMapper MAPPER = new ObjectMapper();
	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	/** An answer. */
	record Answer(int status, byte[] bytes, HttpResponse<byte[]> raw) {

		String text() {
			return new String(bytes, StandardCharsets.UTF_8);
		}

		JsonNode json() {
			try {
				return MAPPER.readTree(bytes);
			} catch (IOException e) {
				throw new AssertionError(text(), e);
			}
		}

		JsonNode data() {
			return json().path("data");
		}

		String detail() {
			return json().path("errors").path(0).path("detail").asText();
		}

		String header(String name) {
			return raw.headers().firstValue(name).orElse("");
		}
	}

	private final Sandbox sandbox;
	private final Map<String, String> headers;

	private Probe(Sandbox sandbox, Map<String, String> headers) {
		this.sandbox = sandbox;
		this.headers = headers;
	}

	static Probe anonymous(Sandbox sandbox) {
		return new Probe(sandbox, Map.of("Accept", V220));
	}

	static Probe signedIn(Sandbox sandbox) {
		return anonymous(sandbox).token(sandbox.token());
	}

	Probe with(String name, String value) {
		Map<String, String> all = new LinkedHashMap<>(headers);
		all.put(name, value);
		return new Probe(sandbox, all);
	}

	Probe token(String token) {
		return with("Authorization", "Bearer " + token);
	}

	Answer api(String path) {
		return send("GET", "v2/" + path, null);
	}

	Answer api(String method, String path, String json) {
		return with("Content-Type", "application/vnd.api+json").send(method, "v2/" + path,
				json.getBytes(StandardCharsets.UTF_8));
	}

	Answer butler(String method, String path, String body) {
		return send(method, "v1/resources/" + path, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
	}

	Answer send(String method, String path, byte[] body) {
		return send(method, sandbox.baseUrl().resolve(path),
				body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
	}

	Answer get(String url) {
		return send("GET", URI.create(url), BodyPublishers.noBody());
	}

	Answer send(String method, URI address, HttpRequest.BodyPublisher body) {
		try {
			return trySend(method, address, body);
		} catch (IOException e) {
			throw new AssertionError(method + " " + address, e);
		}
	}

	Answer trySend(String method, URI address, HttpRequest.BodyPublisher body) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).method(method, body);
		headers.forEach(request::header);
		try {
			HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
			return new Answer(response.statusCode(), response.body(), response);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
