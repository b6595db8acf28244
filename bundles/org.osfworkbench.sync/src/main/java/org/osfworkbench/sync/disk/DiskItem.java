package org.osfworkbench.sync.disk;

import org.osfworkbench.sync.tree.Stat;

/**
 * What has a name on a disk. Links are not followed.
 *
 * @param name its name in its folder, as the disk spells it
 * @param type what it is
 * @param stat size and time; of no interest unless it is a file
 */
public record DiskItem(String name, Type type, Stat stat) {

	/** What a name on a disk may stand for. */
	public enum Type {
		/** An ordinary file. */
		FILE,
		/** A folder. */
		FOLDER,
		/** A symbolic link. */
		LINK,
		/** A device, a pipe, a socket. */
		SPECIAL
	}
}
