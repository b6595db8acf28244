package org.osfworkbench.workspace.transfer;

/** Where a linked file stands. */
public enum SyncState {
	/** Not looked at yet since the start; shown like a linked file without news. */
	UNKNOWN,
	/** Both sides are equal, as far as was seen. */
	SYNCED,
	/** Changed here, not uploaded: the person was asked and has not said yes. */
	OUTGOING,
	/** An upload or download is under way. */
	TRANSFERRING,
	/** Wanted, but it has to wait: offline, signed out, throttled. */
	WAITING,
	/** The OSF has a newer version and nothing was changed here. */
	INCOMING,
	/** Both sides changed. Nothing was written; a person has to choose. */
	CONFLICT,
	/** The file was deleted on the OSF. */
	REMOTE_DELETED,
	/** The server refused, or something broke; the reason is in the status. */
	FAILED
}
