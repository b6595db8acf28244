package org.osfworkbench.scenarios.world;

/** What kind of disk the local side is on. */
public enum Platform {
	/** Case-sensitive, all names but {@code /} and NUL. */
	POSIX("posix"),
	/** Ignores case, refuses the names Windows refuses. */
	WINDOWS("windows"),
	/** Ignores case, all names. */
	CASE_INSENSITIVE("case-insensitive");

	private final String word;

	Platform(String word) {
		this.word = word;
	}

	/** As a scenario writes it. */
	public String word() {
		return word;
	}
}
