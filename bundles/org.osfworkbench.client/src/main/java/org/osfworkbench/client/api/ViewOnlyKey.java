package org.osfworkbench.client.api;

import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/** The secret of a view-only link. Prints as {@code ViewOnlyKey[hidden]}. */
@SuppressWarnings("nls") // patterns, nothing a person reads
public final class ViewOnlyKey {

	private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{8,128}");

	private final String secret;

	private ViewOnlyKey(String secret) {
		this.secret = secret;
	}

	/**
	 * Makes a key.
	 *
	 * @param text letters and digits, as in the link's parameter {@code view_only}
	 * @return the key
	 * @throws IllegalArgumentException if it cannot be one; the message does not hold the text
	 */
	public static ViewOnlyKey of(String text) {
		if (!FORM.matcher(text).matches()) {
			throw new IllegalArgumentException("Not the key of a view-only link");
		}
		return new ViewOnlyKey(text);
	}

	/**
	 * The key itself. Never log it, show it or put it into a message.
	 *
	 * @return the secret
	 */
	public String secret() {
		return secret;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ViewOnlyKey key && key.secret.equals(secret);
	}

	@Override
	public int hashCode() {
		return ViewOnlyKey.class.hashCode();
	}

	@Override
	public String toString() {
		return "ViewOnlyKey[hidden]";
	}
}
