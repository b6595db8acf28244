package org.osfworkbench.client.http;

import java.time.Duration;

import org.osfworkbench.client.api.Host;

/**
 * How much may be asked of a server ({@code osf-api.md}, section 6.1).
 *
 * @param total requests to API v2 in the period; 0 for no limit
 * @param period in which the total comes back
 * @param perSecond requests to API v2 that may come at once, and come back each second; 0 for no limit
 * @param listsPerSecond the same for lists of files and for work in the background
 */
record Limits(long total, Duration period, int perSecond, int listsPerSecond) {

	static final Limits SIGNED_IN = new Limits(10_000, Duration.ofDays(1), 10, 3);
	static final Limits ANONYMOUS = new Limits(100, Duration.ofHours(1), 10, 3);
	/** A server on this computer. */
	static final Limits NONE = new Limits(0, Duration.ofDays(1), 0, 0);

	static Limits of(Host host, boolean signedIn) {
		if ("http".equalsIgnoreCase(host.api().getScheme())) { //$NON-NLS-1$ // only loopback addresses may be without encryption
			return NONE;
		}
		return signedIn ? SIGNED_IN : ANONYMOUS;
	}
}
