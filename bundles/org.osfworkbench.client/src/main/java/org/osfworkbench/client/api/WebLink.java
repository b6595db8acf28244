package org.osfworkbench.client.api;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person pasted to say which project or file is meant: {@code https://osf.io/abc12/}, {@code osf.io/abc12/download},
 * {@code https://osf.io/abc12/files/osfstorage/65a0…}, {@code https://osf.io/download/65a0…/}, {@code …/?view_only=KEY}, or only the
 * id ({@code osf-api.md}, section 3.5).
 *
 * @param id a GUID in lower case, or the 24 digits of a file
 * @param fileId the 24 digits or GUID of a file that the link names inside the node; empty if it names none
 * @param key the key, if it is a view-only link
 */
@SuppressWarnings("nls") // patterns, parts of addresses
public record WebLink(String id, Optional<String> fileId, Optional<ViewOnlyKey> key) {

	private static final Pattern ID = Pattern.compile("[0-9a-z]{5,24}");
	private static final Pattern PATH = Pattern
			.compile("/(?:download/)?(?:v\\d+/)?(?<id>[0-9A-Za-z]{5,24})(?:/(?:files/(?:osfstorage/)?(?<file>[0-9A-Za-z]{5,24}))?.*)?");
	private static final Pattern KEY = Pattern.compile("(?:^|&)view_only=([0-9A-Za-z]{8,128})(?:&|$)");

	/**
	 * Reads what was pasted.
	 *
	 * @param text an address of the host's web site, with or without {@code https://}, or an id
	 * @param host the host whose web site it has to be
	 * @return the link, or empty if it is none of this host's
	 */
	public static Optional<WebLink> parse(String text, Host host) {
		String pasted = text.strip();
		if (ID.matcher(pasted.toLowerCase(Locale.ROOT)).matches()) {
			return Optional.of(new WebLink(pasted.toLowerCase(Locale.ROOT), Optional.empty(), Optional.empty()));
		}
		try {
			URI address = URI.create(pasted.contains("://") ? pasted : host.web().getScheme() + "://" + pasted);
			return isWeb(address, host) ? of(address) : Optional.empty();
		} catch (@SuppressWarnings("unused") IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** A pasted address may lack the encryption or have a {@code www.}; it is only read, never asked. */
	private static boolean isWeb(URI address, Host host) {
		String name = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
		return name.equals(host.web().getHost()) && (address.getPort() < 0 || address.getPort() == host.web().getPort());
	}

	private static Optional<WebLink> of(URI address) {
		Matcher path = PATH.matcher(String.valueOf(address.getRawPath()));
		if (!path.matches()) {
			return Optional.empty();
		}
		Matcher query = KEY.matcher(String.valueOf(address.getRawQuery()));
		Optional<ViewOnlyKey> key = query.find() ? Optional.of(ViewOnlyKey.of(query.group(1))) : Optional.empty();
		return Optional.of(new WebLink(path.group("id").toLowerCase(Locale.ROOT),
				Optional.ofNullable(path.group("file")).map(id -> id.toLowerCase(Locale.ROOT)), key));
	}
}
