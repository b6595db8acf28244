package org.osfworkbench.ui.versions;

import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.RemoteFile;

/**
 * One version of a file on the OSF. Versions never change, so its bytes may be kept.
 *
 * @param hostId the host
 * @param file the file as it was when its versions were asked for
 * @param facts number, date, author, size and hashes
 */
public record OsfVersion(String hostId, RemoteFile file, FileVersion facts) {

	/**
	 * The number.
	 *
	 * @return from 1
	 */
	public int number() {
		return facts.number();
	}

	/**
	 * Whether it was the newest one when it was asked for.
	 *
	 * @return true for the newest
	 */
	public boolean newest() {
		return facts.number() == file.version();
	}
}
