package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.Nullable;

/** What the caller of an HTTP/2 stream waits on, never longer than a person would for a server that says nothing. */
@SuppressWarnings("nls") // log texts
final class StreamMonitor {

	private static final long NANOS_OF_MILLI = 1_000_000;

	private final Duration patience;
	private @Nullable IOException failure;

	StreamMonitor(Duration patience) {
		this.patience = patience;
	}

	/** Waits for something that happens while the monitor is held, as it is now. */
	void await(BooleanSupplier happened) throws IOException {
		long end = System.nanoTime() + patience.toNanos();
		while (!happened.getAsBoolean()) {
			requireAlive();
			pause(end - System.nanoTime());
		}
	}

	private void pause(long nanos) throws IOException {
		if (nanos <= 0) {
			throw new SocketTimeoutException("Nothing moved for " + patience);
		}
		try {
			wait(nanos / NANOS_OF_MILLI, (int) (nanos % NANOS_OF_MILLI));
		} catch (@SuppressWarnings("unused") InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted");
		}
	}

	/** To be called while the monitor is held. */
	void requireAlive() throws IOException {
		IOException problem = failure;
		if (problem != null) {
			throw problem;
		}
	}

	/** Wakes who waits; the first reason counts. */
	synchronized void fail(IOException problem) {
		if (failure == null) {
			failure = problem;
		}
		notifyAll();
	}
}
