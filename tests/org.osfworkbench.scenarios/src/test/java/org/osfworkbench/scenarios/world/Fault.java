package org.osfworkbench.scenarios.world;

import java.util.Optional;

/**
 * Something the server or the network does wrong.
 *
 * @param on during which operation
 * @param path for which entry, relative to the root, a folder's with or without a slash at the end, empty text for the root; empty: all
 * @param kind what goes wrong
 * @param times how often
 * @param afterOps how many operations of that kind go well before
 * @param status of {@link Kind#STATUS} and {@link Kind#FAIL_AFTER_ENTRIES}
 * @param retryAfter seconds the server asks to wait, if it does
 * @param afterBytes of {@link Kind#CUT}
 * @param entry of {@link Kind#DROP_ENTRY}: the name that is left out
 * @param repeat of {@link Kind#DROP_ENTRY}: the name that comes twice, or empty
 * @param afterEntries of {@link Kind#FAIL_AFTER_ENTRIES}
 */
public record Fault(On on, Optional<String> path, Kind kind, int times, int afterOps, int status, Optional<Integer> retryAfter, int afterBytes,
		String entry, String repeat, int afterEntries) {

	/** The server's operations. */
	public enum On {
		LIST, GET, PUT, MOVE, DELETE, MKDIR, ZIP, ANY
	}

	/** What goes wrong. */
	public enum Kind {
		STATUS, DROP_RESPONSE, TRUNCATE, CORRUPT, CUT, CUT_THEN_IGNORE_RANGE, DROP_ENTRY, FAIL_AFTER_ENTRIES, REDIRECT_OTHER_HOST,
		HOSTILE_ARCHIVE;

		/** As a scenario writes it. */
		public String word() {
			return name().toLowerCase().replace('_', '-');
		}
	}

	/** A refusal for all paths. */
	public static Fault status(On on, int status, int times) {
		return new Fault(on, Optional.empty(), Kind.STATUS, times, 0, status, Optional.empty(), 0, "", "", 0);
	}

	/** Another misbehaviour for all paths. */
	public static Fault of(On on, Kind kind, int times) {
		return new Fault(on, Optional.empty(), kind, times, 0, 500, Optional.empty(), 1, "", "", 0);
	}

	/** Whether it is about an entry. */
	public boolean isAbout(String entryPath) {
		return path.isEmpty() || plain(path.orElseThrow()).equals(plain(entryPath));
	}

	private static String plain(String path) {
		return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
	}
}
