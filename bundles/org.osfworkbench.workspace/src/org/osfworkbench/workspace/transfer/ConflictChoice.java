package org.osfworkbench.workspace.transfer;

/** How a person settles a file that changed on both sides. Each choice keeps the loser's bytes. */
public enum ConflictChoice {
	/** Upload mine as the next version; the other version stays on the OSF. */
	USE_MINE,
	/** Take the OSF's version; mine goes to the Local History and the trash. */
	USE_REMOTE,
	/** The OSF's version takes the name; mine becomes a conflict copy beside it. */
	KEEP_BOTH
}
