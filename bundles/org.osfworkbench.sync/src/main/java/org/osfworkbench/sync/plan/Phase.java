package org.osfworkbench.sync.plan;

/** In which order operations are done ({@code sync-design.md}, section 5). Those of one phase may be done in any order. */
public enum Phase {
	/** Only the record changes. */
	RECORD,
	/** What loses its name gets the name of a conflict copy. */
	SET_ASIDE,
	/** Folders are made. */
	FOLDERS,
	/** What has another place gets there. */
	MOVES,
	/** Bytes travel. */
	TRANSFERS,
	/** What is gone on one side goes on the other. */
	DELETES
}
