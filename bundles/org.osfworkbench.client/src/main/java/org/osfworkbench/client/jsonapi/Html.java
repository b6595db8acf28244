package org.osfworkbench.client.jsonapi;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes plain text of the little markup the servers send: escaped titles, error texts with links, error pages. */
@SuppressWarnings("nls") // patterns, nothing a person reads
public final class Html {

	private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
	private static final Pattern HIDDEN = Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1\\s*>|<!--.*?-->");
	private static final Pattern TAG = Pattern.compile("(?s)</?[a-zA-Z!][^<>]*>");
	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00a0]+");
	private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp",
			"\u00a0");

	private Html() {
	}

	/**
	 * Replaces entities, once: {@code &amp;lt;} becomes {@code &lt;}.
	 *
	 * @param text escaped text
	 * @return the text as a person wrote it; unknown entities stay
	 */
	public static String unescape(String text) {
		return ENTITY.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(character(found)));
	}

	/**
	 * Drops markup, then replaces entities, then puts everything on one line.
	 *
	 * @param markup text that may hold tags
	 * @return plain text without control characters
	 */
	public static String plain(String markup) {
		String bare = TAG.matcher(HIDDEN.matcher(markup).replaceAll(" ")).replaceAll(" ");
		return BLANKS.matcher(unescape(bare)).replaceAll(" ").strip();
	}

	private static String character(MatchResult found) {
		String name = found.group(1);
		if (!name.startsWith("#")) {
			return NAMED.getOrDefault(name, found.group());
		}
		boolean hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
		int code = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
		return Character.isValidCodePoint(code) ? Character.toString(code) : found.group();
	}
}
