package org.osfworkbench.ui.explorer.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises a node's web link or id in what somebody typed or pasted ({@code osf-api.md}, section 3.7). */
@SuppressWarnings("nls") // patterns and addresses
public final class NodeLinks {

	private static final Pattern ID = Pattern.compile("[a-z0-9]{5,}");
	private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|(?:[a-z]+\\.)?osf\\.io/).*");
	private static final Pattern LIKELY_ID = Pattern.compile("[a-z0-9]*[0-9][a-z0-9]*");
	/** First segments of the web site's own pages, which have the form of an id. */
	private static final Set<String> PAGES = Set.of("search", "settings", "dashboard", "registries", "preprints", "meetings", "institutions", "profile",
			"login", "logout", "register", "support", "myprojects", "collections", "donate");

	private NodeLinks() {
	}

	/**
	 * Whether a text starts like a web address, so that it is no filter.
	 *
	 * @param text what was entered
	 * @return true for http and https, and for {@code osf.io/} without either
	 */
	public static boolean isAddress(String text) {
		return ADDRESS.matcher(text.strip()).matches();
	}

	/**
	 * Whether a text is rather an id than a word to look for: five or 24 letters and digits with a digit among them.
	 *
	 * @param text what was entered
	 * @return true if it should be tried as an id
	 */
	public static boolean isLikelyId(String text) {
		String entered = text.strip().toLowerCase(Locale.ROOT);
		return (entered.length() == 5 || entered.length() == 24) && LIKELY_ID.matcher(entered).matches();
	}

	/**
	 * The id in a text.
	 *
	 * @param text an address such as {@code https://osf.io/abc12/files/}, or a bare id of five or more letters and digits
	 * @return the id in lower case, or empty if there is none
	 */
	public static Optional<String> idOf(String text) {
		String entered = text.strip();
		String candidate = (isAddress(entered) ? firstSegment(entered) : entered).toLowerCase(Locale.ROOT);
		return Optional.of(candidate).filter(id -> ID.matcher(id).matches() && !PAGES.contains(id));
	}

	private static String firstSegment(String address) {
		try {
			String path = new URI(address.contains("://") ? address : "https://" + address).getPath();
			return path == null || path.length() < 2 ? "" : path.substring(1).split("/")[0];
		} catch (URISyntaxException e) {
			return "";
		}
	}
}
