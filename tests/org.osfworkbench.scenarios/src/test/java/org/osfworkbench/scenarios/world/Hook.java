package org.osfworkbench.scenarios.world;

import org.osfworkbench.sync.engine.Moments.Moment;

/** The moments of a sync that the format names. Most are the engine's own, three belong to the server and to the journal. */
public enum Hook {
	BEFORE_UPLOAD, DURING_UPLOAD, INSIDE_SERVER_CREATE, AFTER_UPLOAD, AFTER_DOWNLOAD, BEFORE_REPLACE, MID_REPLACE, BEFORE_LINK,
	AFTER_CONFLICT_COPY, BEFORE_LOCAL_DELETE, BEFORE_LOCAL_RMDIR, BEFORE_REMOTE_DELETE, AFTER_REMOTE_MOVE, JOURNAL_APPEND, JOURNAL_COMPACT;

	/** As a scenario writes it. */
	public String word() {
		return name().toLowerCase().replace('_', '-');
	}

	/** The same moment as the engine calls it. Not for those of the server and the journal. */
	public static Hook of(Moment moment) {
		return valueOf(moment.name());
	}
}
