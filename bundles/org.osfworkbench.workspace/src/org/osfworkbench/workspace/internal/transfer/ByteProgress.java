package org.osfworkbench.workspace.internal.transfer;

import java.util.Optional;

import org.eclipse.core.runtime.SubMonitor;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.workspace.transfer.TransferProgress;

/** Shows moved bytes as parts of a thousand. One thread at a time, but {@link #told()} from any. */
final class ByteProgress implements Progress {

	/** Ticks of one item. */
	static final int TICKS = 1000;

	private final String name;
	private final SubMonitor monitor;
	private final long total;
	private final long begun = System.nanoTime();
	private volatile long moved;
	private int shown;

	/**
	 * Shows one item.
	 *
	 * @param name the item's name
	 * @param monitor all of it is used
	 * @param total how many bytes are expected; what comes beyond is not shown
	 */
	ByteProgress(String name, SubMonitor monitor, long total) {
		this.name = name;
		this.monitor = monitor.setWorkRemaining(TICKS);
		this.total = Math.max(1, total);
	}

	@Override
	public void moved(long bytes) {
		long now = moved + bytes;
		moved = now;
		int ticks = (int) Math.min(TICKS, now * TICKS / total);
		if (ticks > shown) {
			monitor.worked(ticks - shown);
			shown = ticks;
		}
	}

	/** What is known of it, once something has moved. */
	Optional<TransferProgress> told() {
		long now = moved;
		long millis = Math.max(1, (System.nanoTime() - begun) / 1_000_000);
		return now == 0 ? Optional.empty() : Optional.of(new TransferProgress(name, now, Math.max(now, total), now * 1000 / millis));
	}
}
