package org.osfworkbench.export;

import java.time.Duration;

/** Told how an export goes on. Called from several threads, one after the other; quick, and does not throw. */
public interface ExportListener {

	/** Tells nobody. */
	ExportListener NONE = new ExportListener() {
		// nobody listens
	};

	/**
	 * A node's storages have been listed.
	 *
	 * @param title of the node
	 * @param files how many files it has
	 */
	default void surveyed(String title, int files) {
		// for those who want to know
	}

	/**
	 * Bytes of files arrived.
	 *
	 * @param bytes how many since the last call
	 */
	default void moved(long bytes) {
		// for those who want to know
	}

	/**
	 * A file of the bag is complete.
	 *
	 * @param path in the bag
	 */
	default void fetched(String path) {
		// for those who want to know
	}

	/**
	 * The server's limit of requests is reached.
	 *
	 * @param time how long the export waits before it goes on
	 */
	default void waiting(Duration time) {
		// for those who want to know
	}

	/**
	 * Something cannot be had. It will be listed in the bag.
	 *
	 * @param part what and why
	 */
	default void unreadable(Unreadable part) {
		// for those who want to know
	}
}
