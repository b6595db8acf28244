package org.osfworkbench.sync.engine;

import org.osfworkbench.client.api.Progress;

/** Told how far a sync is. Called from any thread, so quick and safe. */
public interface SyncProgress {

	/** Nobody listens. */
	SyncProgress NONE = new SyncProgress() {
		// nobody listens
	};

	/**
	 * Tells somebody who counts bytes only.
	 *
	 * @param progress told as bytes travel, from any thread
	 * @return a listener
	 */
	static SyncProgress ofBytes(Progress progress) {
		return new SyncProgress() {
			@Override
			public void moved(long bytes) {
				progress.moved(bytes);
			}
		};
	}

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
