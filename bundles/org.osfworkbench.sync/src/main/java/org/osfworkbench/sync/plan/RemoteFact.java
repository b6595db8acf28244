package org.osfworkbench.sync.plan;

import java.util.Optional;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.sync.journal.Base;

/** What happened to the remote file since the last state known equal ({@code sync-design.md}, section 4, for one file). */
public sealed interface RemoteFact {

	/**
	 * U: its newest version holds the bytes known equal.
	 *
	 * @param version the newest version; larger than the recorded one if others wrote and went back
	 */
	record Unchanged(int version) implements RemoteFact {
	}

	/**
	 * M: its newest version holds other bytes.
	 *
	 * @param version the newest version
	 * @param hashes of its bytes
	 */
	record Modified(int version, Hashes hashes) implements RemoteFact {
	}

	/** D: the server says that it is gone. */
	record Deleted() implements RemoteFact {
	}

	/**
	 * C: it is there, and was never in sync.
	 *
	 * @param version the newest version
	 * @param hashes of its bytes
	 */
	record New(int version, Hashes hashes) implements RemoteFact {
	}

	/** It is not there, and was never in sync. */
	record None() implements RemoteFact {
	}

	/**
	 * Tells the fact.
	 *
	 * @param base the last state known equal, if there was one
	 * @param file the remote file as it is now, if it is there
	 * @return the fact
	 */
	static RemoteFact of(Optional<Base> base, Optional<RemoteFile> file) {
		if (file.isEmpty()) {
			return base.isEmpty() ? new None() : new Deleted();
		}
		RemoteFile now = file.orElseThrow();
		if (base.isEmpty()) {
			return new New(now.version(), now.hashes());
		}
		return holdsBase(now, base.orElseThrow()) ? new Unchanged(now.version()) : new Modified(now.version(), now.hashes());
	}

	// Versions are numbered per file and never change, so id and number say enough where a server gives no hashes.
	private static boolean holdsBase(RemoteFile now, Base base) {
		boolean sameVersion = now.version() > 0 && now.version() == base.remoteVersion() && now.id().equals(base.remoteId());
		return now.hashes().sameBytes(base.hashes()) || sameVersion && !now.hashes().contradicts(base.hashes());
	}
}
