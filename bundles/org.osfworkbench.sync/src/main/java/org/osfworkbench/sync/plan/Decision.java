package org.osfworkbench.sync.plan;

/** What has to be done with one file. */
public sealed interface Decision {

	/** Nothing. */
	record Nothing() implements Decision {
	}

	/**
	 * The local bytes become the next version.
	 *
	 * @param expectedVersion the newest version now; the upload is expected to answer one more
	 */
	record Upload(int expectedVersion) implements Decision {
	}

	/** The local bytes become a new remote file. */
	record Create() implements Decision {
	}

	/** Both sides hold the same bytes; record it. */
	record Adopt() implements Decision {
	}

	/** The server has something newer and nothing here stands against it: offer it. */
	record Incoming() implements Decision {
	}

	/** Both sides have something the other never saw: ask. */
	record Conflict() implements Decision {
	}

	/** The remote file is gone: tell. */
	record RemoteDeleted() implements Decision {
	}

	/** There is no local file, and nothing follows from that: tell. */
	record LocalDeleted() implements Decision {
	}

	/** Both sides are gone: drop the record. */
	record Forget() implements Decision {
	}
}
