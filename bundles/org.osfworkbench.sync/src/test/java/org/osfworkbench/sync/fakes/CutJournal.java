package org.osfworkbench.sync.fakes;

import java.util.List;

import org.osfworkbench.sync.journal.Kept;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkJournal;
import org.osfworkbench.sync.journal.LinkState;
import org.osfworkbench.sync.journal.PassingJournal;

/** A journal in memory, whose process may end at a write. */
public final class CutJournal implements LinkJournal {

	/** The process has ended. */
	public static final class Cut extends RuntimeException {
		private static final long serialVersionUID = 1L;
	}

	private final PassingJournal kept = new PassingJournal();
	private int cutAt = -1;
	private boolean durable;
	private boolean cut;

	/** The process ends at a write from now on, before or after it is durable. */
	public void cutAt(int write, boolean afterIt) {
		cutAt = write;
		durable = afterIt;
	}

	/** Another process. Answers whether the one before was cut off. */
	public boolean restart() {
		boolean was = cut;
		cut = false;
		cutAt = -1;
		return was;
	}

	@Override
	public LinkState read() {
		requireAlive();
		return kept.read();
	}

	@Override
	public List<Kept> kept() {
		return kept.kept();
	}

	@Override
	public void commit(List<LinkChange> changes) {
		requireAlive();
		if (changes.isEmpty()) {
			return;
		}
		cut = cutAt == 0;
		if (!cut || durable) {
			kept.commit(changes);
		}
		cutAt--;
		requireAlive();
	}

	@Override
	public void close() {
		// nothing is held
	}

	private void requireAlive() {
		if (cut) {
			throw new Cut();
		}
	}
}
