package org.osfworkbench.sync.engine;

/**
 * Something the person is told and need not decide.
 *
 * @param kind what
 * @param path where, relative to the root, as the server spells it
 */
public record Notice(Kind kind, String path) {

	/** What a notice tells ({@code sync-scenarios.md}, Expectations). */
	public enum Kind {
		/** An edit or a rename beat a delete. */
		RESTORED,
		/** Both sides renamed; the remote place stands. */
		RENAME_RENAME,
		/** Moves that would form a circle; the local one is dropped. */
		MOVE_CYCLE,
		/** The one file of a link is not here any more; nothing follows from that. */
		MISSING_HERE,
		/** The one file of a link is not on the server any more; nothing follows from that. */
		MISSING_THERE
	}
}
