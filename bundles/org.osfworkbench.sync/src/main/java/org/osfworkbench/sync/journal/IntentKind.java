package org.osfworkbench.sync.journal;

/** What was begun. */
public enum IntentKind {
	/** A new file on the server. */
	CREATE,
	/** A new version of a file on the server. */
	UPDATE,
	/**
	 * A write whose bytes changed while they were sent: the server holds a version that this side made, but that was perhaps never
	 * whole here. It is nobody else's work, so the next upload goes on top of it.
	 */
	TORN,
	/** The local file is replaced by the server's bytes. */
	REPLACE,
	/** The local file is replaced by the server's bytes, and its own bytes are kept beside it. */
	KEEP_BOTH
}
