package org.osfworkbench.client.api;

/** A file or folder in a storage of a node ({@code osf-api.md}, section 4.3). */
public sealed interface RemoteEntry permits RemoteFile, RemoteFolder {

	/**
	 * The id that survives rename and move: 24 hexadecimal digits in OSF Storage (taken from {@code path}, never a GUID), the
	 * path in add-ons; empty for the root folder of a provider whose id is not known.
	 *
	 * @return the id
	 */
	String id();

	/**
	 * The node in whose storage this is.
	 *
	 * @return the node's GUID
	 */
	String nodeId();

	/**
	 * The kind of storage.
	 *
	 * @return for example {@code osfstorage}
	 */
	String provider();

	/**
	 * The name exactly as stored; may hold any character but a slash. Empty for a root folder.
	 *
	 * @return the name
	 */
	String name();

	/**
	 * The path for people, from the root of the storage: starts with a slash, ends with one for folders.
	 *
	 * @return the path
	 */
	String materializedPath();
}
