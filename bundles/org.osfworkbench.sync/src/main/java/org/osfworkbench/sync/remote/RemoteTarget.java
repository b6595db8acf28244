package org.osfworkbench.sync.remote;

import org.osfworkbench.client.api.RemoteFolder;

/** The remote side of a file. */
public sealed interface RemoteTarget {

	/**
	 * A file that is known by id.
	 *
	 * @param fileId 24 hexadecimal digits, never a GUID
	 */
	record ExistingFile(String fileId) implements RemoteTarget {
	}

	/**
	 * A file of the local file's name in a folder; it is made if it is not there.
	 *
	 * @param folder the folder
	 */
	record InFolder(RemoteFolder folder) implements RemoteTarget {
	}
}
