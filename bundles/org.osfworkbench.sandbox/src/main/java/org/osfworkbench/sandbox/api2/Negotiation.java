package org.osfworkbench.sandbox.api2;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osfworkbench.sandbox.http.Call;

/**
 * What the caller wants to see (osf-api.md 1.2).
 *
 * @param version the part after {@code 2.}
 * @param html whether a browser page is wanted
 */
@SuppressWarnings("nls") // media types
record Negotiation(int version, boolean html) {

	private static final int NEWEST = 20;
	private static final Pattern QUALITY = Pattern.compile(";\\s*q=([0-9.]+)");
	private static final Pattern VERSION = Pattern.compile(";\\s*version=([^;\\s]+)");

	static Negotiation of(Call call) {
		List<String> accepted = accepted(call);
		Optional<String> first = accepted.stream().filter(Negotiation::isKnown).findFirst();
		if (first.isEmpty()) {
			throw ApiException.of(406, "Could not satisfy the request Accept header.");
		}
		boolean html = first.get().startsWith("text/html") && call.query().get("format").filter("jsonapi"::equals).isEmpty();
		Optional<Integer> header = first(VERSION, first.get())
				.map(v -> number(v).orElseThrow(() -> ApiException.of(406, "Invalid version in \"Accept\" header.")));
		Optional<Integer> query = call.query().get("version")
				.map(v -> number(v).orElseThrow(() -> ApiException.of(404, "Invalid version in query parameter.")));
		if (header.isPresent() && query.isPresent() && !header.equals(query)) {
			throw ApiException.of(409, "Version \"2." + query.get() + "\" specified in query parameter does not match"
					+ " version \"2." + header.get() + "\" specified in the \"Accept\" header.");
		}
		return new Negotiation(query.or(() -> header).orElse(html ? NEWEST : 0), html);
	}

	/** Entries of the header, wanted most first. */
	private static List<String> accepted(Call call) {
		return Stream.of(call.header("Accept").orElse("*/*").split(",")).map(s -> s.strip().toLowerCase(Locale.ROOT))
				.sorted(Comparator.comparingDouble(s -> -quality(s))).toList();
	}

	private static double quality(String entry) {
		try {
			return Double.parseDouble(first(QUALITY, entry).orElse("1"));
		} catch (NumberFormatException e) {
			return 0;
		}
	}

	private static boolean isKnown(String entry) {
		return switch (entry.replaceAll("\\s*;.*", "")) {
			case "application/vnd.api+json", "application/json", "application/*", "*/*", "*", "text/html" -> true;
			default -> false;
		};
	}

	private static Optional<Integer> number(String version) {
		if (version.equals("latest")) {
			return Optional.of(NEWEST);
		}
		Matcher matcher = Pattern.compile("2\\.(\\d{1,2})").matcher(version);
		return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))).filter(n -> n <= NEWEST)
				: Optional.empty();
	}

	private static Optional<String> first(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}
}
