package org.osfworkbench.cli.command;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osfworkbench.client.api.ProxySelection;

/**
 * Proxies as other commands take them: from {@code https_proxy}, {@code http_proxy} and {@code all_proxy}, also in capitals, except for names that
 * {@code no_proxy} lists, and for this computer. {@code HTTP_PROXY} in capitals does not count, because web servers set it from what strangers
 * send.
 *
 * @param environment the variables of the process
 */
@SuppressWarnings("nls") // names of variables
record EnvironmentProxies(Map<String, String> environment) implements ProxySelection {

	private static final int USUAL_PORT = 8080;

	@Override
	public Optional<Proxy> proxyFor(URI address) {
		String name = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
		if (isHere(name) || words("no_proxy", "NO_PROXY").anyMatch(none -> covers(none, name))) {
			return Optional.empty();
		}
		Stream<String> variables = "https".equalsIgnoreCase(address.getScheme()) ? Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
				: Stream.of("http_proxy", "all_proxy", "ALL_PROXY");
		return variables.map(variable -> environment.getOrDefault(variable, "").strip()).filter(value -> !value.isEmpty()).findFirst()
				.flatMap(EnvironmentProxies::proxy);
	}

	private static boolean isHere(String name) {
		return name.equals("localhost") || name.startsWith("127.") || name.equals("[::1]");
	}

	private Stream<String> words(String... variables) {
		return Stream.of(variables).flatMap(variable -> Arrays.stream(environment.getOrDefault(variable, "").split("[,\\s]+")))
				.filter(word -> !word.isEmpty()).map(word -> word.toLowerCase(Locale.ROOT));
	}

	private static boolean covers(String none, String name) {
		String domain = none.startsWith("*.") ? none.substring(2) : none.startsWith(".") ? none.substring(1) : none;
		return none.equals("*") || name.equals(domain) || name.endsWith("." + domain);
	}

	/** Other kinds than HTTP proxies, such as SOCKS, are none that the client can use. */
	private static Optional<Proxy> proxy(String value) {
		try {
			URI uri = URI.create(value.contains("://") ? value : "http://" + value);
			if (uri.getHost() == null || !"http".equalsIgnoreCase(uri.getScheme())) {
				return Optional.empty();
			}
			Optional<Login> login = Optional.ofNullable(uri.getRawUserInfo()).map(EnvironmentProxies::login);
			return Optional.of(new Proxy(uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort(), login));
		} catch (@SuppressWarnings("unused") IllegalArgumentException unreadable) {
			return Optional.empty(); // its text may hold a password, so nothing is said of it
		}
	}

	private static Login login(String text) {
		String[] parts = text.split(":", 2);
		return new Login(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
	}

	/** Hides passwords that variables may have. */
	@Override
	public String toString() {
		return "EnvironmentProxies";
	}
}
