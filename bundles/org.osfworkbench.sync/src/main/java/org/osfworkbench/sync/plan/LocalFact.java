package org.osfworkbench.sync.plan;

import java.util.Optional;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.journal.Base;

/** What happened to the local file since the last state known equal ({@code sync-design.md}, section 4, for one file). */
public sealed interface LocalFact {

	/** U: it holds the bytes known equal. */
	record Unchanged() implements LocalFact {
	}

	/**
	 * M: it holds other bytes.
	 *
	 * @param hashes of the bytes
	 */
	record Modified(Hashes hashes) implements LocalFact {
	}

	/** D: it is gone. */
	record Deleted() implements LocalFact {
	}

	/**
	 * C: it is there, and was never in sync.
	 *
	 * @param hashes of the bytes
	 */
	record New(Hashes hashes) implements LocalFact {
	}

	/** It is not there, and was never in sync. */
	record None() implements LocalFact {
	}

	/**
	 * Tells the fact.
	 *
	 * @param base the last state known equal, if there was one
	 * @param hashes of the bytes that are there now, if the file is there
	 * @return the fact
	 */
	static LocalFact of(Optional<Base> base, Optional<Hashes> hashes) {
		if (base.isEmpty()) {
			return hashes.<LocalFact>map(New::new).orElseGet(None::new);
		}
		if (hashes.isEmpty()) {
			return new Deleted();
		}
		Hashes now = hashes.orElseThrow();
		return now.sameBytes(base.orElseThrow().hashes()) ? new Unchanged() : new Modified(now);
	}
}
