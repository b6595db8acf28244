package org.osfworkbench.client.http;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Throttled;
import org.osfworkbench.client.api.OsfException.Unavailable;

/**
 * Repeats reads that failed for a passing reason. Writes are never repeated here: their answer may have been lost after they
 * took effect, so the engine looks first ({@code sync-design.md}, section 6, lost answers).
 */
final class Retry {

	static final int ATTEMPTS = 3;
	private static final Duration BASE = Duration.ofMillis(500);
	private static final Duration LONGEST_THROTTLE = Duration.ofSeconds(5);
	private static final Set<Integer> PASSING = Set.of(0, 502, 503, 504);

	/** A read that may be repeated. */
	@FunctionalInterface
	interface Read<T> {
		T run() throws OsfException;
	}

	private final Pause pause;

	Retry(Pause pause) {
		this.pause = pause;
	}

	<T> T read(Cancellation cancellation, Read<T> read) throws OsfException {
		for (int attempt = 1;; attempt++) {
			try {
				return read.run();
			} catch (OsfException e) {
				Optional<Duration> wait = attempt < ATTEMPTS ? waitBefore(attempt, e) : Optional.empty();
				pause.await(wait.orElseThrow(() -> e), cancellation);
			}
		}
	}

	/** Waits a moment after a connection broke that had brought something. */
	void pauseAfter(Unavailable broken, Cancellation cancellation) throws OsfException {
		pause.await(waitBefore(1, broken).orElseThrow(() -> broken), cancellation);
	}

	/** A long wait belongs to the caller: a person should not look at a hanging program. */
	private static Optional<Duration> waitBefore(int attempt, OsfException problem) {
		return switch (problem) {
			case Throttled throttled -> throttled.waitFor().filter(asked -> asked.compareTo(LONGEST_THROTTLE) <= 0);
			case Unavailable away when !away.maintenance() && PASSING.contains(away.details().status()) -> Optional.of(backOff(attempt));
			default -> Optional.empty();
		};
	}

	/** The random half keeps the clients that lost a server together from coming back together. */
	private static Duration backOff(int attempt) {
		long full = BASE.toMillis() << (attempt - 1);
		return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
	}
}
