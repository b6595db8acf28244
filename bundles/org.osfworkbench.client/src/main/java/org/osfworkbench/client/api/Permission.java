package org.osfworkbench.client.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a contributor may do ({@code osf-api.md}, section 3.6). Each includes the ones before. */
public enum Permission {
	/** Look at everything. */
	READ,
	/** Change files and the node's description. */
	WRITE,
	/** Change who may do what, make public, delete. */
	ADMIN;

	/**
	 * The server's word.
	 *
	 * @return {@code read}, {@code write} or {@code admin}
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads the server's word.
	 *
	 * @param word any text
	 * @return the permission, or empty if this program does not know the word
	 */
	public static Optional<Permission> of(String word) {
		return Arrays.stream(values()).filter(permission -> permission.word().equals(word)).findFirst();
	}
}
