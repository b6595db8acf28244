package org.osfworkbench.contract.recorded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A recorded conversation with a real server.
 *
 * @param name folder and file, such as {@code osfr/nodes--create-c1.json}
 * @param signedIn whether the recorded client had a token
 */
record Recording(String name, boolean signedIn, List<Exchange> exchanges) {

	/**
	 * A request and its answer.
	 *
	 * @param sent the JSON that was sent, or how many bytes; missing for none
	 * @param headers by their names in lower case
	 */
	record Exchange(String method, URI uri, JsonNode sent, int status, Map<String, String> headers, JsonNode body) {

		boolean ofApi() {
			return uri.getHost().startsWith("api.");
		}

		boolean ofButler() {
			return uri.getHost().startsWith("files.");
		}

		/** A single resource, or every resource of a list. */
		List<JsonNode> resources() {
			List<JsonNode> all = new ArrayList<>();
			JsonNode data = body.path("data");
			if (data.isArray()) {
				data.forEach(all::add);
			} else if (data.isObject()) {
				all.add(data);
			}
			return all;
		}
	}

	/** All that are at hand; skips the test when they are not. */
	static List<Recording> all() throws IOException {
		Path folder = Path.of(System.getProperty("osf.shared", "no-shared-folder"), "recorded");
		assumeTrue(Files.isDirectory(folder), "The recorded answers are not at hand: osf.shared names no folder that has them");
		List<Recording> all = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
				all.add(read(folder, file));
			}
		}
		return all;
	}

	private static Recording read(Path folder, Path file) throws IOException {
		JsonNode json = new ObjectMapper().readTree(file.toFile());
		List<Exchange> exchanges = new ArrayList<>();
		json.path("exchanges").forEach(exchange -> exchanges.add(exchange(exchange.path("request"), exchange.path("response"))));
		String name = folder.relativize(file).toString().replace('\\', '/');
		return new Recording(name, json.path("environment").asText().contains("authenticated"), exchanges);
	}

	private static Exchange exchange(JsonNode request, JsonNode response) {
		Map<String, String> headers = new TreeMap<>();
		response.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
		return new Exchange(request.path("method").asText(), URI.create(request.path("uri").asText()), request.path("body"),
				response.path("status").asInt(), headers, response.path("body"));
	}
}
