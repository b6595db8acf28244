package org.osfworkbench.scenarios.world;

import java.util.SortedMap;

/**
 * Other people at the server, and what they see. Paths are relative to the root; those of folders end with a slash where a file of the
 * same name may be. What they do is not counted as work of the engine, and no fault hits it.
 */
public interface RemoteUser {

	/** A new version, or a new file; folders on the way are made. Equal bytes make no new version (R6). */
	void write(String path, Bytes bytes);

	/** Deletes a file with its versions, or a folder with all that is in it. */
	void delete(String path);

	/** Renames or moves; the id stays. The folder of the new name is made. */
	void rename(String from, String to);

	/** Makes a folder and those on the way. */
	void mkdir(String path);

	/** Somebody else has the file checked out. */
	void checkout(String path);

	/** Nobody has it checked out. */
	void checkin(String path);

	/** Whether the engine may write. */
	void writable(boolean may);

	/** From now on the link is to another root with the same things in it. */
	void rootId(String id);

	/** All that is there, folders with a slash at the end. */
	SortedMap<String, RemoteEntry> tree();
}
