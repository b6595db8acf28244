package org.osfworkbench.client.http;

import java.time.Duration;

/**
 * How long to wait for the network. The library's own limits are three minutes or none.
 *
 * @param connect for a connection, with its handshake
 * @param response between two packets of an answer
 * @param lease for a free place in the pool
 */
record Timeouts(Duration connect, Duration response, Duration lease) {

	static final Timeouts USUAL = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(60));
}
