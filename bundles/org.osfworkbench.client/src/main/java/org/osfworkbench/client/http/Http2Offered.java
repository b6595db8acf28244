package org.osfworkbench.client.http;

/**
 * A server chose HTTP/2 for a connection on which nothing was sent yet. No {@link java.io.IOException}, because the library would
 * then try the server's other addresses.
 */
@SuppressWarnings("nls") // log text
final class Http2Offered extends RuntimeException {

	private static final long serialVersionUID = 1L;

	Http2Offered() {
		super("The server speaks HTTP/2", null, false, false);
	}
}
