package org.osfworkbench.scenarios.world;

import java.util.List;

/**
 * What has a name on the server.
 *
 * @param id the server's id
 * @param versions of a file, oldest first; empty for a folder
 */
public record RemoteEntry(String id, List<Bytes> versions) {

	public boolean isFolder() {
		return versions.isEmpty();
	}

	public Bytes newest() {
		return versions.getLast();
	}
}
