package org.osfworkbench.export.fetch;

/** Texts of the server as people write them ({@code osf-api.md}, section 1.5). */
@SuppressWarnings("nls") // escapes
public final class Plain {

	private Plain() {
	}

	/**
	 * Takes the server's escapes back.
	 *
	 * @param text a title, description, tag or name of a person
	 * @return the text as it was written
	 */
	public static String unescape(String text) {
		return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
	}
}
