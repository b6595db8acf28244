package org.osfworkbench.scenarios.world;

import java.util.SortedMap;

/**
 * The person at the local disk, and what she sees. Paths are relative to the root; those of folders may end with a slash. What she does
 * is durable at once, and not counted as work of the engine.
 */
public interface LocalUser {

	/** Makes or rewrites a file with a time of its own; folders on the way are made. */
	void write(String path, Bytes bytes);

	/** Rewrites a file so that its size and time are the same as before. */
	void writeInSameTick(String path, Bytes bytes);

	/** Gives a file another time. */
	void touch(String path);

	/** Sets a file's time long back, as of a file that has been there for long. */
	void age(String path);

	/** Removes a file, a link or a folder with all that is in it. */
	void delete(String path);

	/** Renames or moves; the folder of the new name is made. */
	void rename(String from, String to);

	/** Makes a folder and those on the way. */
	void mkdir(String path);

	/** Makes a symbolic link. */
	void link(String path, String target);

	/** From now on a file or folder cannot be read by programs. */
	void makeUnreadable(String path);

	/** The root is away, or back with all that is in it. */
	void rootMissing(boolean missing);

	/** From now on only so many more bytes can be written by the engine; -1 for as many as wanted. */
	void diskFullAfter(long bytes);

	/** All that is there, folders with a slash at the end. Empty if the root is missing. */
	SortedMap<String, LocalEntry> tree();
}
