package org.osfworkbench.sync.engine;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.osfworkbench.client.api.Cancellation;

/** Lets time pass before something is tried again. A simulation lets its own clock jump. */
@FunctionalInterface
public interface Pauses {

	/** Lets real time pass. An interrupt of the thread does not end it, a cancel does. */
	Pauses REAL = (time, cancellation) -> {
		CompletableFuture<Boolean> cancelled = new CompletableFuture<Boolean>().completeOnTimeout(Boolean.FALSE, time.toMillis(),
				TimeUnit.MILLISECONDS);
		try (Cancellation.Registration registration = cancellation.onCancel(() -> cancelled.complete(Boolean.TRUE))) {
			if (cancelled.join().booleanValue()) {
				throw new CancellationException();
			}
		}
	};

	/**
	 * Returns when the time has passed.
	 *
	 * @param time more than zero
	 * @param cancellation ends the pause
	 * @throws java.util.concurrent.CancellationException if cancelled before the time has passed
	 */
	void pause(Duration time, Cancellation cancellation);
}
