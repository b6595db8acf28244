package org.osfworkbench.export.crate;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Paths as the ids of a crate's entities: relative references with everything encoded that a URI cannot hold. */
@SuppressWarnings("nls") // escapes
final class CratePath {

	private CratePath() {
	}

	static String encode(String path) {
		return Arrays.stream(path.split("/", -1))
				.map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20").replace("%3D", "=")).collect(Collectors.joining("/"));
	}

	static String decode(String id) {
		return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
	}
}
