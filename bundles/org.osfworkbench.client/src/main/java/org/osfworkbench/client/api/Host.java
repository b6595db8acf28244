package org.osfworkbench.client.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * The service addresses that together make one installation of the OSF ({@code osf-api.md}, section 1.1). A token of an
 * account on this host travels only to the origins named here, over TLS, or over plain HTTP if the origin is a loopback
 * address.
 *
 * @param id short, stable name used in preferences and on the command line, for example {@code osf}; never empty
 * @param name what people read, for example {@code OSF}; never empty
 * @param api base of API v2, ends with {@code /v2/}
 * @param web base of the web site, ends with a slash
 * @param accounts base of the login service, ends with a slash
 * @param storage origins of the file servers (scheme, name and port count, the path is ignored)
 */
@SuppressWarnings("nls") // addresses, nothing a person reads
public record Host(String id, String name, URI api, URI web, URI accounts, List<URI> storage) {

	/** Copies the list and checks that every address is absolute and may carry a token. */
	public Host {
		storage = List.copyOf(storage);
		requireSafe(api);
		requireSafe(web);
		requireSafe(accounts);
		storage.forEach(Host::requireSafe);
	}

	/**
	 * Whether a request to this address may carry the account's token: its origin is one of this host's and the
	 * connection is encrypted or stays on this computer.
	 *
	 * @param address an absolute address
	 * @return true if the token may be sent
	 */
	public boolean trusts(URI address) {
		return isSafe(address) && (sameOrigin(api, address) || sameOrigin(web, address) || sameOrigin(accounts, address)
				|| storage.stream().anyMatch(origin -> sameOrigin(origin, address)));
	}

	/**
	 * Whether everything of another host is on origins of this one, so that a token for this host may be used for the other.
	 *
	 * @param other the other host
	 * @return true if {@link #trusts} holds for all its addresses
	 */
	public boolean trustsAll(Host other) {
		return trusts(other.api) && trusts(other.web) && trusts(other.accounts) && other.storage.stream().allMatch(this::trusts);
	}

	/**
	 * The page on which a person makes a personal access token.
	 *
	 * @return an address below {@link #web()}
	 */
	public URI tokenPage() {
		return web.resolve("settings/tokens/");
	}

	/**
	 * Compares scheme, name and effective port of two absolute addresses.
	 *
	 * @param left one address
	 * @param right the other address
	 * @return true if both have the same origin
	 */
	public static boolean sameOrigin(URI left, URI right) {
		return origin(left).equals(origin(right));
	}

	private static String origin(URI address) {
		String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
		String name = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
		int port = address.getPort() >= 0 ? address.getPort() : "https".equals(scheme) ? 443 : 80;
		return scheme + "://" + name + ":" + port;
	}

	/**
	 * Whether an address is encrypted ({@code https}) or on this computer.
	 *
	 * @param address an absolute address
	 * @return true for {@code https} and for {@code http} to a loopback address
	 */
	public static boolean isSafe(URI address) {
		if (address.getHost() == null || address.getRawUserInfo() != null) {
			return false;
		}
		return "https".equalsIgnoreCase(address.getScheme())
				|| "http".equalsIgnoreCase(address.getScheme()) && isLoopback(address.getHost());
	}

	private static boolean isLoopback(String name) {
		return "localhost".equalsIgnoreCase(name) || "[::1]".equals(name) || name.matches("127(\\.\\d{1,3}){3}");
	}

	private static void requireSafe(URI address) {
		if (!isSafe(address)) {
			throw new IllegalArgumentException("Not an https address, and not on this computer: " + address);
		}
	}
}
