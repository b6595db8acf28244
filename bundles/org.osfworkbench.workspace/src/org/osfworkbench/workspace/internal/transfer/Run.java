package org.osfworkbench.workspace.internal.transfer;

import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.SubMonitor;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.workspace.transfer.TransferProgress;

/** One run of an operation: what it shows and how it is stopped. One thread at a time. */
public final class Run {

	private final SubMonitor monitor;
	private final Cancellation cancellation;
	private volatile Optional<ByteProgress> item = Optional.empty();

	/**
	 * Makes a run.
	 *
	 * @param monitor shows the progress
	 * @param cancellation stops it, down to the socket
	 */
	Run(SubMonitor monitor, Cancellation cancellation) {
		this.monitor = monitor;
		this.cancellation = cancellation;
	}

	/**
	 * For what has to be found out after it was stopped.
	 *
	 * @return the same run, which nothing stops
	 */
	public Run unstoppable() {
		return new Run(monitor, Cancellation.NEVER);
	}

	/**
	 * What stops it.
	 *
	 * @return for requests
	 */
	public Cancellation cancellation() {
		return cancellation;
	}

	/**
	 * Shows all of it, for an operation that counts by itself.
	 *
	 * @return the monitor; used by one thread at a time
	 */
	public SubMonitor monitor() {
		return monitor;
	}

	/** Says how many more items there are at least. */
	void expect(int items) {
		monitor.setWorkRemaining(Math.max(1, items) * ByteProgress.TICKS);
	}

	/** Begins an item. */
	Progress item(String name, long bytes) {
		if (cancellation.isCancelled()) {
			throw new CancellationException();
		}
		monitor.subTask(name);
		ByteProgress progress = new ByteProgress(name, monitor.newChild(ByteProgress.TICKS), bytes);
		item = Optional.of(progress);
		return progress;
	}

	/** How far the present item is. From any thread. */
	Optional<TransferProgress> progress() {
		return item.flatMap(ByteProgress::told);
	}
}
