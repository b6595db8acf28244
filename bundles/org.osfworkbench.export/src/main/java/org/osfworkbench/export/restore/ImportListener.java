package org.osfworkbench.export.restore;

/** Told how an import goes on. Called on the thread that imports; quick, and does not throw. */
public interface ImportListener {

	/** Tells nobody. */
	ImportListener NONE = new ImportListener() {
		// nobody listens
	};

	/**
	 * A project or component of the bag has its place on the server. To go on after an interruption, import into the first one again.
	 *
	 * @param title as in the bag
	 * @param nodeId where it is now
	 * @param made whether it was made just now
	 */
	default void node(String title, String nodeId, boolean made) {
		// for those who want to know
	}

	/**
	 * A version of a file was uploaded.
	 *
	 * @param path where, for example {@code abc12:osfstorage/data/a.csv}
	 */
	default void uploaded(String path) {
		// for those who want to know
	}

	/**
	 * Something was left out.
	 *
	 * @param part what and why
	 */
	default void leftOut(LeftOut part) {
		// for those who want to know
	}
}
