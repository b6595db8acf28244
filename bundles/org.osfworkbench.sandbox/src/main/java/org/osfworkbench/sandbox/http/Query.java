package org.osfworkbench.sandbox.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of a URL in their order; immutable. */
@SuppressWarnings("nls") // syntax of URLs
public record Query(List<Parameter> parameters) {

	/** A parameter, decoded. */
	public record Parameter(String name, String value) {
	}

	/** Reads the part after the question mark; null-free, an empty text means no parameters. */
	public static Query parse(String raw) {
		List<Parameter> list = new ArrayList<>();
		for (String part : raw.split("&")) {
			int equals = part.indexOf('=');
			if (!part.isEmpty()) {
				list.add(new Parameter(decode(equals < 0 ? part : part.substring(0, equals)),
						equals < 0 ? "" : decode(part.substring(equals + 1))));
			}
		}
		return new Query(List.copyOf(list));
	}

	/** The first value of that name. */
	public Optional<String> get(String name) {
		return values(name).findFirst();
	}

	/** All values of that name. */
	public Stream<String> values(String name) {
		return parameters.stream().filter(p -> p.name().equals(name)).map(Parameter::value);
	}

	/** Says whether the name occurs. */
	public boolean has(String name) {
		return get(name).isPresent();
	}

	/** The same without that name. */
	public Query without(String name) {
		return new Query(parameters.stream().filter(p -> !p.name().equals(name)).toList());
	}

	/** The same with one more parameter at the end. */
	public Query with(String name, String value) {
		return new Query(Stream.concat(parameters.stream(), Stream.of(new Parameter(name, value))).toList());
	}

	/** The question mark and the encoded parameters, or nothing when there are none. */
	public String suffix() {
		return parameters.isEmpty() ? "" : parameters.stream()
				.map(p -> encode(p.name()) + "=" + encode(p.value())).collect(Collectors.joining("&", "?", ""));
	}

	/** Percent-encodes a value; a space becomes {@code %20}. */
	public static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** Decodes a value; unusable escapes stay as they are. */
	public static String decode(String value) {
		try {
			return URLDecoder.decode(value, StandardCharsets.UTF_8);
		} catch (IllegalArgumentException e) {
			return value;
		}
	}

	/** Decodes a path segment, in which a plus sign is a plus sign. */
	public static String decodeSegment(String segment) {
		return decode(segment.replace("+", "%2B"));
	}
}
