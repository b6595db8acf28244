package org.osfworkbench.sync.engine;

/** Told how far a sync is. Called from any thread, so quick and safe. */
public interface SyncProgress {

	/** Nobody listens. */
	SyncProgress NONE = new SyncProgress() {
		// nobody listens
	};

	/**
	 * More work became known.
	 *
	 * @param items how many more things are to be done
	 * @param bytes how many more bytes are to travel
	 */
	default void expects(int items, long bytes) {
		// not of interest
	}

	/**
	 * Bytes travelled.
	 *
	 * @param bytes how many more
	 */
	default void moved(long bytes) {
		// not of interest
	}

	/**
	 * Something begins.
	 *
	 * @param change what
	 */
	default void begins(Change change) {
		// not of interest
	}

	/**
	 * Something ended, well or not.
	 *
	 * @param change what
	 */
	default void ends(Change change) {
		// not of interest
	}
}
