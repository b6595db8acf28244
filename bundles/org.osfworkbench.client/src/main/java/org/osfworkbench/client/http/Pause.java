package org.osfworkbench.client.http;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.osfworkbench.client.api.Cancellation;

/** Waits, unless cancelled. Replaced in tests, so that no test sleeps. */
@FunctionalInterface
interface Pause {

	/** Waits in real time. */
	Pause REAL = (duration, cancellation) -> {
		CountDownLatch cancelled = new CountDownLatch(1);
		try (Cancellation.Registration registration = cancellation.onCancel(cancelled::countDown)) {
			if (cancelled.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new CancellationException();
			}
		} catch (InterruptedException e) {
			throw Stopped.byInterrupt(e);
		}
	};

	/**
	 * Waits.
	 *
	 * @throws CancellationException if cancelled or interrupted before the end
	 */
	void await(Duration duration, Cancellation cancellation);
}
