package org.osfworkbench.workspace.home;

import java.time.Duration;

/**
 * What bringing a project home will cost, known after its survey. What an earlier try fetched already is not counted again.
 *
 * @param nodes projects and components
 * @param files files in all storages
 * @param downloads files and versions still to fetch, at least
 * @param bytes sizes of the newest versions still to fetch, as far as the server tells them
 * @param unknownSizes how many files have no known size
 * @param requests requests still to come that the server limits, at least
 * @param fileRequests requests to the file servers still to come, at least
 * @param waiting how long the server's limit of requests makes it take at least; zero if they fit into one period
 */
public record HomeCost(int nodes, int files, long downloads, long bytes, long unknownSizes, long requests, long fileRequests, Duration waiting) {
}
