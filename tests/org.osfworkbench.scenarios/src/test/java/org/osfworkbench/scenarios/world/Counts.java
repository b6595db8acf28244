package org.osfworkbench.scenarios.world;

/**
 * What the engine has done.
 *
 * @param upload uploads that the server took
 * @param download downloads that were answered, also those into the trash
 * @param move remote renames and moves
 * @param delete remote deletes
 * @param mkdir remote folders made
 * @param localWrites changes inside the local tree: a name that appeared, vanished or changed its bytes
 * @param requests all requests
 */
public record Counts(int upload, int download, int move, int delete, int mkdir, int localWrites, int requests) {

	public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

	public Counts minus(Counts other) {
		return new Counts(upload - other.upload, download - other.download, move - other.move, delete - other.delete, mkdir - other.mkdir,
				localWrites - other.localWrites, requests - other.requests);
	}

	/** Whether anything was written on either side. */
	public boolean wrote() {
		return upload + move + delete + mkdir + localWrites > 0;
	}
}
