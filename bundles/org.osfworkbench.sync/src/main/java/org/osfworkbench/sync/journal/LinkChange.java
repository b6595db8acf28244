package org.osfworkbench.sync.journal;

/** One step of a commit. */
public sealed interface LinkChange {

	/**
	 * Stores an entry, new or instead of the one with the same id.
	 *
	 * @param node its parent is stored already or earlier in the same commit
	 */
	record PutNode(BaseNode node) implements LinkChange {
	}

	/**
	 * Drops an entry.
	 *
	 * @param id nothing is below it any more
	 */
	record DropNode(long id) implements LinkChange {
	}

	/**
	 * Notes that something begins.
	 *
	 * @param begun what
	 */
	record Begin(Begun begun) implements LinkChange {
	}

	/**
	 * Notes that it ended, well or not.
	 *
	 * @param id of what was begun
	 */
	record End(long id) implements LinkChange {
	}

	/**
	 * Stores a conflict instead of an older one of the same path.
	 *
	 * @param conflict the conflict
	 */
	record PutConflict(OpenConflict conflict) implements LinkChange {
	}

	/**
	 * Drops a conflict.
	 *
	 * @param path where it was
	 */
	record DropConflict(String path) implements LinkChange {
	}

	/**
	 * Stores a small value.
	 *
	 * @param name its name
	 * @param value empty to drop it
	 */
	record SetMeta(String name, String value) implements LinkChange {
	}

	/**
	 * Adds a line to the trash's index.
	 *
	 * @param kept the line
	 */
	record PutKept(Kept kept) implements LinkChange {
	}

	/**
	 * Drops lines of the trash's index.
	 *
	 * @param before those from before that time, milliseconds since 1970
	 */
	record DropKept(long before) implements LinkChange {
	}

	/** Drops everything but the trash's index: the record belongs to another root. */
	record Clear() implements LinkChange {
	}
}
