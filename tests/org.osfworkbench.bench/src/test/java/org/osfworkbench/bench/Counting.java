package org.osfworkbench.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.osfworkbench.sync.journal.Kept;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkJournal;
import org.osfworkbench.sync.journal.LinkState;

/** Counts commits. */
final class Counting implements LinkJournal {

	private final LinkJournal journal;
	private final AtomicInteger commits = new AtomicInteger();

	Counting(LinkJournal journal) {
		this.journal = journal;
	}

	int commits() {
		return commits.get();
	}

	@Override
	public LinkState read() {
		return journal.read();
	}

	@Override
	public LinkState readWithoutNodes() {
		return journal.readWithoutNodes();
	}

	@Override
	public List<Kept> kept() {
		return journal.kept();
	}

	@Override
	public void commit(List<LinkChange> changes) {
		commits.incrementAndGet();
		journal.commit(changes);
	}

	@Override
	public void close() {
		journal.close();
	}
}
