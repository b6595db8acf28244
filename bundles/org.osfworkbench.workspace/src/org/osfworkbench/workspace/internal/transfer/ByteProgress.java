package org.osfworkbench.workspace.internal.transfer;

import org.eclipse.core.runtime.SubMonitor;
import org.osfworkbench.client.api.Progress;

/** Shows moved bytes as parts of a thousand. One thread at a time. */
final class ByteProgress implements Progress {

	/** Ticks of one item. */
	static final int TICKS = 1000;

	private final SubMonitor monitor;
	private final long total;
	private long moved;
	private int shown;

	/**
	 * Shows one item.
	 *
	 * @param monitor all of it is used
	 * @param total how many bytes are expected; what comes beyond is not shown
	 */
	ByteProgress(SubMonitor monitor, long total) {
		this.monitor = monitor.setWorkRemaining(TICKS);
		this.total = Math.max(1, total);
	}

	@Override
	public void moved(long bytes) {
		moved += bytes;
		int ticks = (int) Math.min(TICKS, moved * TICKS / total);
		if (ticks > shown) {
			monitor.worked(ticks - shown);
			shown = ticks;
		}
	}
}
