package org.osfworkbench.workspace.team;

/** Where a resource of a linked project or folder stands; a folder has the most urgent state of what is in it, the last of these. */
public enum TreeState {
	/** Not looked at yet since the start. */
	UNKNOWN,
	/** Left alone by the link: derived, team-private, hidden, linked from elsewhere, or matched by a pattern. */
	IGNORED,
	/** Both sides are equal, as far as was seen. */
	IN_STEP,
	/** The OSF has news. */
	INCOMING,
	/** Changed here. */
	OUTGOING,
	/** Waits for the server; goes on by itself. */
	WAITING,
	/** An upload or download is under way. */
	TRANSFERRING,
	/** Refused or left alone; the reason is among the problems. */
	FAILED,
	/** Both sides changed; a person has to choose. */
	CONFLICT
}
