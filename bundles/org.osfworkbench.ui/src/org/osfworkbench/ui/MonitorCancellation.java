package org.osfworkbench.ui;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Cancellation;

/**
 * Lets the cancel button of a progress monitor reach a request. A monitor tells nobody when it is cancelled and a thread that waits for
 * the server cannot look, so another one looks.
 */
public final class MonitorCancellation implements AutoCloseable {

	/** How often to look, in milliseconds: well below what a person notices. */
	private static final int PERIOD = 100;

	private final CancelSource source = new CancelSource();
	private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

	/**
	 * Starts to look.
	 *
	 * @param monitor what the person cancels
	 */
	public MonitorCancellation(IProgressMonitor monitor) {
		watch.scheduleWithFixedDelay(() -> look(monitor), PERIOD, PERIOD, TimeUnit.MILLISECONDS);
	}

	private void look(IProgressMonitor monitor) {
		if (monitor.isCanceled()) {
			source.cancel();
		}
	}

	/**
	 * What is cancelled with the monitor.
	 *
	 * @return for the client
	 */
	public Cancellation source() {
		return source;
	}

	@Override
	public void close() {
		watch.shutdownNow();
	}
}
