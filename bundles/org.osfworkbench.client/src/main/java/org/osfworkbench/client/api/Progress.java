package org.osfworkbench.client.api;

/** Told about bytes as they move, on the thread that moves them. */
@FunctionalInterface
public interface Progress {

	/** Tells nobody. */
	Progress NONE = bytes -> {
		// nobody listens
	};

	/**
	 * More bytes have moved.
	 *
	 * @param bytes how many since the last call, one or more
	 */
	void moved(long bytes);
}
