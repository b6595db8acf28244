package org.osfworkbench.client.jsonapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads and extends addresses. The servers' links are parsed, never joined blindly ({@code osf-api.md}, section 5.2). */
@SuppressWarnings("nls") // parts of addresses
public final class Addresses {

	private static final String UNRESERVED = "-._~";
	private static final String LEGAL = UNRESERVED + ":/?#@!$&'()*+,;=";

	private Addresses() {
	}

	/**
	 * Reads an address as servers write it. Characters that should have been encoded are encoded, the rest stays as it is, so that
	 * signatures keep their value.
	 *
	 * @param text an address, absolute or relative
	 * @return the address in plain ASCII, or empty if it is none
	 */
	public static Optional<URI> parse(String text) {
		try {
			return Optional.of(new URI(encodeIllegal(text.strip())));
		} catch (@SuppressWarnings("unused") URISyntaxException e) {
			return Optional.empty();
		}
	}

	/**
	 * Adds a parameter.
	 *
	 * @param address with or without parameters
	 * @param name the name, not yet encoded
	 * @param value the value, not yet encoded
	 * @return the address with the parameter at the end
	 */
	public static URI with(URI address, String name, String value) {
		String parameter = encode(name) + "=" + encode(value);
		String query = address.getRawQuery();
		return withQuery(address, query == null || query.isEmpty() ? parameter : query + "&" + parameter);
	}

	/**
	 * Takes a parameter away.
	 *
	 * @param address with or without parameters
	 * @param name the name
	 * @return the address without the parameter
	 */
	public static URI without(URI address, String name) {
		String text = address.toString();
		String rest = without(text, name);
		return rest.length() == text.length() ? address : URI.create(rest);
	}

	/**
	 * Takes a parameter away before an address is read, which costs more than this.
	 *
	 * @param address an address as a server wrote it
	 * @param name the name
	 * @return the address without the parameter
	 */
	static String without(String address, String name) {
		int fragment = address.indexOf('#');
		int end = fragment >= 0 ? fragment : address.length();
		int mark = address.indexOf('?');
		if (mark < 0 || mark > end || address.indexOf(name, mark) < 0) {
			return address;
		}
		String query = Arrays.stream(address.substring(mark + 1, end).split("&"))
				.filter(parameter -> !parameter.equals(name) && !parameter.startsWith(name + "=")).collect(Collectors.joining("&"));
		return address.substring(0, mark) + (query.isEmpty() ? "" : "?" + query);
	}

	/**
	 * The same address without parameters, for messages: signatures and keys are parameters.
	 *
	 * @param address any address
	 * @return scheme, authority and path
	 */
	public static String withoutQuery(URI address) {
		return withQuery(address, "").toString();
	}

	/**
	 * Encodes text for use anywhere in an address: UTF-8, a blank as {@code %20}.
	 *
	 * @param text any text
	 * @return letters, digits, {@code -._~} and percent escapes
	 */
	public static String encode(String text) {
		StringBuilder out = new StringBuilder();
		for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
			if (isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0) {
				out.append((char) octet);
			} else {
				escape(out, octet);
			}
		}
		return out.toString();
	}

	private static URI withQuery(URI address, String query) {
		String text = address.toString();
		int end = text.indexOf('#') >= 0 ? text.indexOf('#') : text.length();
		int mark = text.indexOf('?');
		String bare = text.substring(0, mark >= 0 && mark < end ? mark : end);
		return URI.create(query.isEmpty() ? bare : bare + "?" + query);
	}

	private static String encodeIllegal(String text) {
		if (isLegal(text)) {
			return text;
		}
		int authorityEnd = authorityEnd(text);
		StringBuilder out = new StringBuilder(text.substring(0, authorityEnd));
		byte[] rest = text.substring(authorityEnd).getBytes(StandardCharsets.UTF_8);
		for (int at = 0; at < rest.length; at++) {
			byte octet = rest[at];
			if (isLetterOrDigit(octet) || LEGAL.indexOf(octet) >= 0 || octet == '%' && isEscape(rest, at)) {
				out.append((char) octet);
			} else {
				escape(out, octet);
			}
		}
		return out.toString();
	}

	private static boolean isLegal(String text) {
		for (int at = 0; at < text.length(); at++) {
			char letter = text.charAt(at);
			if (letter > Byte.MAX_VALUE || !isLetterOrDigit((byte) letter) && LEGAL.indexOf(letter) < 0) {
				return false;
			}
		}
		return true;
	}

	private static int authorityEnd(String text) {
		int start = text.indexOf("://");
		if (start < 0) {
			return 0;
		}
		int end = start + 3;
		while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
			end++;
		}
		return end;
	}

	private static boolean isEscape(byte[] text, int at) {
		return at + 2 < text.length && Character.digit(text[at + 1], 16) >= 0 && Character.digit(text[at + 2], 16) >= 0;
	}

	private static boolean isLetterOrDigit(byte octet) {
		return octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z' || octet >= '0' && octet <= '9';
	}

	private static void escape(StringBuilder out, byte octet) {
		out.append(String.format(Locale.ROOT, "%%%02X", Byte.toUnsignedInt(octet)));
	}
}
