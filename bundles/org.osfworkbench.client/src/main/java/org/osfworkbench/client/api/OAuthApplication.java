package org.osfworkbench.client.api;

import java.net.URI;

/**
 * An application that an institution registered at its host ({@code osf-api.md}, section 2.4). Without one there is no sign-in by
 * browser: the server takes no public clients.
 *
 * @param clientId 32 hexadecimal digits
 * @param secret the client secret
 * @param port the port of the registered callback on this computer; 0 for any, where the host allows that
 * @param path the path of the registered callback, starts with a slash
 */
@SuppressWarnings("nls") // parts of addresses
public record OAuthApplication(String clientId, Token secret, int port, String path) {

	/**
	 * The callback address.
	 *
	 * @param actualPort the port that is listened on
	 * @return an address on this computer
	 */
	public URI callback(int actualPort) {
		return URI.create("http://localhost:" + actualPort + path);
	}
}
