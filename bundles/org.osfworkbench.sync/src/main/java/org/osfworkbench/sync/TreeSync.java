package org.osfworkbench.sync;

import java.io.IOException;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.trash.TreeTrash;

/**
 * Keeps a local tree and a remote tree in step, both ways. Used by one thread at a time, which may wait long: never the one of the user
 * interface. Holds nothing between calls that is not in the journal, so a new one may be made for every sync.
 *
 * <p>
 * Source: {@code sync-design.md}.
 */
public final class TreeSync {

	private final TreeParts parts;

	/**
	 * Makes an engine for one link. Touches nothing yet.
	 *
	 * @param parts what it works with
	 */
	public TreeSync(TreeParts parts) {
		this.parts = parts;
	}

	/**
	 * Looks at both sides and tells what a sync would do. Writes nothing on either side.
	 *
	 * @param cancellation stops it
	 * @return what would be done
	 * @throws java.util.concurrent.CancellationException if cancelled
	 * @throws org.osfworkbench.sync.journal.JournalException if the journal cannot be read or written
	 */
	public Changes analyse(Cancellation cancellation) {
		throw new UnsupportedOperationException(parts.toString());
	}

	/**
	 * Does what an analysis found, or a part of it. Both sides are looked at again; a change that is not due any more is left out, and
	 * what came up since is left for the next sync.
	 *
	 * @param wanted changes from {@link #analyse(Cancellation)}, perhaps fewer
	 * @param progress told how far it is
	 * @param cancellation stops it: what has begun is ended or undone, and the report tells what was done
	 * @return what was done
	 * @throws org.osfworkbench.sync.journal.JournalException if the journal cannot be read or written
	 */
	public Report apply(Changes wanted, SyncProgress progress, Cancellation cancellation) {
		throw new UnsupportedOperationException(parts.toString());
	}

	/**
	 * Brings both sides in step, as far as possible without a person.
	 *
	 * @param progress told how far it is
	 * @param cancellation stops it: what has begun is ended or undone, and the report tells what was done
	 * @return what was done
	 * @throws org.osfworkbench.sync.journal.JournalException if the journal cannot be read or written
	 */
	public Report sync(SyncProgress progress, Cancellation cancellation) {
		throw new UnsupportedOperationException(parts.toString());
	}

	/**
	 * Takes a person's answer to something that waits. It is kept until the next sync, which acts on it.
	 *
	 * @param answer the answer; one to something that does not wait is of no effect
	 * @throws org.osfworkbench.sync.journal.JournalException if the journal cannot be read or written
	 */
	public void answer(Answer answer) {
		throw new UnsupportedOperationException(parts.toString());
	}

	/**
	 * What was moved out of the way.
	 *
	 * @return the trash of this link's disk
	 * @throws IOException if it cannot be read
	 */
	public TreeTrash trash() throws IOException {
		throw new UnsupportedOperationException(parts.toString());
	}
}
