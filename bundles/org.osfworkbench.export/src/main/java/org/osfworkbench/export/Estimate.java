package org.osfworkbench.export;

import java.time.Duration;

/**
 * What an export will cost, known after its survey. What an earlier try fetched already is not counted again.
 *
 * @param nodes projects and components
 * @param folders folders in all storages
 * @param files files in all storages
 * @param downloads files and versions still to fetch, as far as known: add-ons tell the number of versions late
 * @param bytes sizes of the newest versions still to fetch, as far as the server tells them
 * @param unknownSizes how many files have no known size; older versions never have one
 * @param apiRequests requests to API v2 still to come, which the server limits; at least
 * @param fileRequests requests to the file servers still to come; at least
 * @param spent requests that this survey has needed
 */
public record Estimate(int nodes, int folders, int files, long downloads, long bytes, long unknownSizes, long apiRequests,
		long fileRequests,
		long spent) {

	private static final long PER_DAY = 10_000;
	private static final long PER_HOUR = 100;

	/**
	 * How long the server's limit of requests makes the export take at least ({@code osf-api.md}, section 6.1).
	 *
	 * @param signedIn whether the requests are those of an account
	 * @return zero if they fit into one period
	 */
	public Duration waiting(boolean signedIn) {
		return signedIn ? Duration.ofDays((apiRequests + spent) / PER_DAY) : Duration.ofHours((apiRequests + spent) / PER_HOUR);
	}
}
