package org.osfworkbench.sandbox.faults;

import java.time.Duration;
import java.util.List;

/**
 * How many requests somebody may send in a time (osf-api.md 6.1, 6.2).
 *
 * @param requests how many are answered before the next one is refused
 */
public record Limit(Scope scope, int requests, Duration window) {

	/** Whom or what a limit counts. */
	public enum Scope {
		/** The API calls of one user. */
		USER,
		/** The API calls of everybody who is not signed in. */
		ANONYMOUS,
		/** Their calls of the root of the API, which do not count as others. */
		ROOT,
		/** Their lists of files. */
		FILE_LIST,
		/** What one caller makes GUIDs for. */
		GUID,
		/** The calls of WaterButler of one token or address. */
		FILES
	}

	/** Those of osf-api.md section 6; WaterButler's is off by default there and on here. */
	public static final List<Limit> REAL = List.of(new Limit(Scope.USER, 10_000, Duration.ofDays(1)),
			new Limit(Scope.ANONYMOUS, 100, Duration.ofHours(1)), new Limit(Scope.ANONYMOUS, 10, Duration.ofSeconds(1)),
			new Limit(Scope.ROOT, 1000, Duration.ofHours(1)), new Limit(Scope.FILE_LIST, 75, Duration.ofMinutes(1)),
			new Limit(Scope.FILE_LIST, 3, Duration.ofSeconds(1)), new Limit(Scope.GUID, 1000, Duration.ofHours(1)),
			new Limit(Scope.FILES, 3600, Duration.ofHours(1)));
}
