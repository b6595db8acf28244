package org.osfworkbench.client.api;

import java.util.Locale;

/** What a rename, move or copy does if the name is taken ({@code osf-api.md}, section 5.8). There is no default: the caller decides. */
public enum NameRule {
	/** Fail with {@link OsfException.NameConflict}; nothing changes. */
	WARN,
	/** Take another name, {@code name (1).ext}. */
	KEEP,
	/** Delete what has the name, with its id, short id and all versions. */
	REPLACE;

	/**
	 * The server's word.
	 *
	 * @return {@code warn}, {@code keep} or {@code replace}
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
