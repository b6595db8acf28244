package org.osfworkbench.sync.engine;

/** Which way changes travel on a link. */
public enum Direction {
	/** Both ways; a person is asked when the sides do not fit (experiment link). */
	TWO_WAY,
	/** From here to the server only; nothing is ever deleted or downloaded (data link). */
	UPLOAD_ONLY
}
