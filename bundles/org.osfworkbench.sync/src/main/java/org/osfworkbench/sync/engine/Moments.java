package org.osfworkbench.sync.engine;

/**
 * Told of the moments of a sync at which something may go wrong, before they pass; tests let something happen there. Names and
 * meaning: {@code sync-scenarios.md}, Hooks.
 */
@FunctionalInterface
public interface Moments {

	/** Nobody listens. */
	Moments NONE = (moment, path) -> {
		// nobody listens
	};

	/** A moment. */
	enum Moment {
		/** The next thing is an upload; the engine's last look at the remote version was before. */
		BEFORE_UPLOAD,
		/** Bytes are leaving. */
		DURING_UPLOAD,
		/** The server has the bytes, nothing is recorded. */
		AFTER_UPLOAD,
		/** The bytes are verified, not in place. */
		AFTER_DOWNLOAD,
		/** The old bytes are about to be moved away. */
		BEFORE_REPLACE,
		/** The old bytes are away, the new ones have no name. */
		MID_REPLACE,
		/** The new bytes are about to get the name. */
		BEFORE_LINK,
		/** The local bytes have their new name, nothing is recorded. */
		AFTER_CONFLICT_COPY,
		/** A local file is about to be moved to the trash. */
		BEFORE_LOCAL_DELETE,
		/** A local folder is about to be removed. */
		BEFORE_LOCAL_RMDIR,
		/** A remote entry is about to be deleted; what comes between is the engine's last look at it. */
		BEFORE_REMOTE_DELETE,
		/** The server has moved something, nothing is recorded. */
		AFTER_REMOTE_MOVE
	}

	/**
	 * A moment is reached.
	 *
	 * @param moment which
	 * @param path of the entry, relative to the root, as the server spells it
	 */
	void reached(Moment moment, String path);
}
