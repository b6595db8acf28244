package org.osfworkbench.workspace.internal.team;

import java.util.function.BiConsumer;

import org.eclipse.core.runtime.SubMonitor;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.SyncProgress;

/** Shows a sync by bytes and items. An item counts as much as some bytes, because a request takes as long. Called from many threads. */
final class TreeProgress implements SyncProgress {

	private static final int TICKS = 1000;
	private static final long ITEM = 1 << 16;

	private final SubMonitor monitor;
	private final BiConsumer<Change, Boolean> working;
	private long expected;
	private long done;
	private long shown;

	/**
	 * Shows progress.
	 *
	 * @param monitor all of it is used
	 * @param working told of each change when it begins (true) and ends (false)
	 */
	TreeProgress(SubMonitor monitor, BiConsumer<Change, Boolean> working) {
		this.monitor = monitor.setWorkRemaining(TICKS);
		this.working = working;
	}

	@Override
	public synchronized void expects(int items, long bytes) {
		expected += items * ITEM + bytes;
	}

	@Override
	public synchronized void moved(long bytes) {
		show(bytes);
	}

	@Override
	public void begins(Change change) {
		working.accept(change, Boolean.TRUE);
		synchronized (this) {
			monitor.subTask(change.path());
		}
	}

	@Override
	public void ends(Change change) {
		working.accept(change, Boolean.FALSE);
		synchronized (this) {
			show(ITEM);
		}
	}

	/** What is expected may still grow, so what is shown may stand still for a while, but never goes back. */
	private void show(long more) {
		done += more;
		long ticks = Math.min(TICKS, done * TICKS / Math.max(1, expected));
		if (ticks > shown) {
			monitor.worked((int) (ticks - shown));
			shown = ticks;
		}
	}
}
