package org.osfworkbench.sync.execute;

/** How a person answers a conflict, or an offer of a newer remote version. */
public enum Choice {
	/** The local bytes become the newest version on the server, which keeps the others. */
	USE_MINE,
	/** The server's bytes replace the local ones, which are secured. */
	USE_REMOTE,
	/** The server's bytes take the name, the local ones are kept beside it. */
	KEEP_BOTH
}
