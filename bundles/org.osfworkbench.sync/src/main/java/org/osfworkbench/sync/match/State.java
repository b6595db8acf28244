package org.osfworkbench.sync.match;

/** What happened to a recorded entry on one side since it was recorded ({@code sync-design.md}, section 4). */
public enum State {
	/** Nothing: same bytes, same folder, same name. A child of a moved folder is unchanged. */
	UNCHANGED,
	/** Its bytes differ. */
	MODIFIED,
	/** It is gone. */
	DELETED,
	/** Its folder or its name differs. */
	MOVED,
	/** Its bytes differ, and its folder or its name. */
	MOVED_AND_MODIFIED,
	/** It is gone, and its name stands for the other kind. */
	REPLACED
}
