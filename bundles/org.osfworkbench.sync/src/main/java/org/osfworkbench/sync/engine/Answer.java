package org.osfworkbench.sync.engine;

/** A person's answer to something that waits. It is kept in the journal and taken up by the next sync. */
public sealed interface Answer {

	/**
	 * To {@link Problem.Kind#MASS_DELETE}. Holds for the deletes that were shown, not for others.
	 *
	 * @param confirmed true to delete, false to bring everything back
	 */
	record MassDelete(boolean confirmed) implements Answer {
	}

	/**
	 * To a {@link Conflict}. Holds only for the bytes that were shown.
	 *
	 * @param path of the conflict
	 * @param pick whose bytes stand
	 */
	record Settle(String path, Pick pick) implements Answer {
	}

	/** Whose bytes stand. */
	enum Pick {
		/** The local bytes become the next version. */
		LOCAL,
		/** The remote bytes replace the local ones, which go to the trash. */
		REMOTE,
		/** Both: the local bytes become a conflict copy. */
		BOTH
	}
}
