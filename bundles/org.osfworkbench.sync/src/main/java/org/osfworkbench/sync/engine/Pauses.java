package org.osfworkbench.sync.engine;

import java.time.Duration;

import org.osfworkbench.client.api.Cancellation;

/** Lets time pass before something is tried again. A simulation lets its own clock jump. */
@FunctionalInterface
public interface Pauses {

	/**
	 * Returns when the time has passed.
	 *
	 * @param time more than zero
	 * @param cancellation ends the pause
	 * @throws java.util.concurrent.CancellationException if cancelled before the time has passed
	 */
	void pause(Duration time, Cancellation cancellation);
}
