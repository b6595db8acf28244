package org.osfworkbench.client.api;

import java.net.URI;

/**
 * A storage of a node ({@code osf-api.md}, sections 4.1 and 10).
 *
 * @param nodeId the node it belongs to
 * @param provider the kind, for example {@code osfstorage} or {@code github}
 * @param name the name as shown; the provider's kind if the server gave none
 * @param root its root folder
 */
public record StorageProvider(String nodeId, String provider, String name, RemoteFolder root) {

	/** The provider that every node has and the only one with versions, hashes and stable ids. */
	public static final String OSF_STORAGE = "osfstorage"; //$NON-NLS-1$

	/**
	 * Whether this is OSF Storage.
	 *
	 * @return true for OSF Storage, false for an add-on
	 */
	public boolean isOsfStorage() {
		return OSF_STORAGE.equals(provider);
	}

	/**
	 * The address under which children are listed.
	 *
	 * @return an API v2 address
	 */
	public URI files() {
		return root.children();
	}
}
