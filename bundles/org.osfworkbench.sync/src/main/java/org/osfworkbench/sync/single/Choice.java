package org.osfworkbench.sync.single;

import org.osfworkbench.sync.engine.Answer.Pick;

/** How a person answers a conflict, or an offer of a newer remote version. */
public enum Choice {
	/** The local bytes become the newest version on the server, which keeps the others. */
	USE_MINE(Pick.LOCAL),
	/** The server's bytes replace the local ones, which are secured. */
	USE_REMOTE(Pick.REMOTE),
	/** The server's bytes take the name, the local ones are kept beside it: a replacement, after a copy was made. */
	KEEP_BOTH(Pick.REMOTE);

	private final Pick pick;

	Choice(Pick pick) {
		this.pick = pick;
	}

	Pick pick() {
		return pick;
	}
}
