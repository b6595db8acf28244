package org.osfworkbench.sync.act;

import java.util.ArrayList;
import java.util.List;

import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkJournal;

/**
 * Makes changes of several threads durable together: whoever comes first commits for all that wait ({@code sync-design.md}, section 7).
 * One thread alone commits each of its changes at once. After a failure nothing is committed any more.
 */
final class CommitGroup {

	private final LinkJournal journal;
	private final Object turn = new Object();
	private List<LinkChange> waiting = new ArrayList<>();
	private long added;
	private long committed;

	CommitGroup(LinkJournal journal) {
		this.journal = journal;
	}

	/** Puts changes behind those that were added before; they are not durable yet. */
	synchronized long add(List<LinkChange> changes) {
		waiting.addAll(changes);
		added++;
		return added;
	}

	/** Returns when the changes are durable. */
	void await(long ticket) {
		synchronized (turn) {
			if (!isCommitted(ticket)) {
				commitAll();
			}
		}
	}

	/** Adds and waits. */
	void commit(List<LinkChange> changes) {
		await(add(changes));
	}

	private synchronized boolean isCommitted(long ticket) {
		return committed >= ticket;
	}

	// What could not be committed stays in front, so that it fails for the others that wait as well.
	private void commitAll() {
		List<LinkChange> all;
		long last;
		synchronized (this) {
			all = List.copyOf(waiting);
			last = added;
		}
		journal.commit(all);
		synchronized (this) {
			waiting = new ArrayList<>(waiting.subList(all.size(), waiting.size()));
			committed = last;
		}
	}
}
