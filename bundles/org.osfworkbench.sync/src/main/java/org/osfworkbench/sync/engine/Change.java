package org.osfworkbench.sync.engine;

import java.util.Optional;

import org.osfworkbench.sync.tree.Kind;

/**
 * One thing that a sync would do or has done, for a person to see, select and count.
 *
 * @param action what
 * @param kind file or folder
 * @param path where it is now, relative to the root, as the server spells it
 * @param target where it shall be, if it moves
 * @param bytes how many bytes travel, zero or more
 */
public record Change(Action action, Kind kind, String path, Optional<String> target, long bytes) {

	/** What is done. */
	public enum Action {
		/** Local bytes become a new remote file or the next version. */
		UPLOAD,
		/** Remote bytes become the local file. */
		DOWNLOAD,
		/** A remote entry is renamed or moved. */
		MOVE_REMOTE,
		/** A local entry is renamed or moved. */
		MOVE_LOCAL,
		/** A remote entry is deleted, its bytes secured first. */
		DELETE_REMOTE,
		/** A local entry goes to the trash. */
		DELETE_LOCAL,
		/** A remote folder is made. */
		CREATE_REMOTE_FOLDER,
		/** A local folder is made. */
		CREATE_LOCAL_FOLDER,
		/** The local entry gets the name of a conflict copy. */
		SET_ASIDE,
		/** Both sides are equal already; only the record is written. */
		ADOPT,
		/** Both sides are gone already; only the record is dropped. */
		FORGET
	}
}
