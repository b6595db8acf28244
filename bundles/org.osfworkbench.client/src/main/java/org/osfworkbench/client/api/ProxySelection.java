package org.osfworkbench.client.api;

import java.net.URI;
import java.util.Optional;

/**
 * Decides through which proxy a request goes. Asked for every new connection, from any thread, so a changed setting counts at
 * once. The client never looks at settings of the whole Java process.
 */
@FunctionalInterface
public interface ProxySelection {

	/** Uses no proxy. */
	ProxySelection DIRECT = address -> Optional.empty();

	/**
	 * The proxy for an address.
	 *
	 * @param address scheme, name and port of the server, with an empty path
	 * @return the proxy, or empty to connect directly
	 */
	Optional<Proxy> proxyFor(URI address);

	/**
	 * An HTTP proxy.
	 *
	 * @param host its name or address
	 * @param port its port, 1 to 65535
	 * @param login what it asks for; empty if it asks for nothing
	 */
	record Proxy(String host, int port, Optional<Login> login) {
	}

	/**
	 * Name and password for a proxy. Prints without the password.
	 *
	 * @param user the name
	 * @param password the password
	 */
	record Login(String user, String password) {
		@Override
		public String toString() {
			return "Login[hidden]"; //$NON-NLS-1$
		}
	}
}
