package org.osfworkbench.sandbox.json;

import java.util.regex.Pattern;

/** Cleans text the way the server does (osf-api.md 1.5). */
@SuppressWarnings("nls") // HTML entities
public final class Markup {

	private static final Pattern TAG = Pattern.compile("</?[A-Za-z!][^>]*>");

	private Markup() {
	}

	/** Strips tags and escapes what is left; text that is already escaped stays as it is. */
	public static String clean(String text) {
		return escape(unescape(TAG.matcher(text).replaceAll(""))).strip();
	}

	/** Escapes the three characters the server escapes. */
	public static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/** Escapes text for an HTML attribute, too. */
	public static String attribute(String text) {
		return escape(text).replace("\"", "&quot;").replace("'", "&#39;");
	}

	/** The opposite of {@link #escape}. */
	public static String unescape(String text) {
		return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
	}
}
