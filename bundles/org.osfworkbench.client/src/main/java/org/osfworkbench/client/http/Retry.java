package org.osfworkbench.client.http;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Throttled;
import org.osfworkbench.client.api.OsfException.Unavailable;

/**
 * Repeats reads that failed for a passing reason. Writes are never repeated here: their answer may have been lost after they
 * took effect, so the engine looks first ({@code sync-design.md}, section 6, lost answers).
 */
final class Retry {

	/** How patient to be: a person should not look at a hanging program, a background job can wait. */
	record Patience(int attempts, Duration base, Duration cap, Duration longestThrottle) {
		static final Patience PERSON = new Patience(3, Duration.ofMillis(500), Duration.ofSeconds(5), RequestBudget.PATIENCE);
		static final Patience BACKGROUND = new Patience(6, Duration.ofSeconds(1), Duration.ofSeconds(60), RequestBudget.BACKGROUND_PATIENCE);
	}

	static final int ATTEMPTS = Patience.PERSON.attempts();
	private static final Set<Integer> PASSING = Set.of(0, 500, 502, 503, 504);

	/** A read that may be repeated. */
	@FunctionalInterface
	interface Read<T> {
		T run() throws OsfException;
	}

	private final Pause pause;
	private final RandomGenerator random;
	private final Patience patience;

	Retry(Pause pause, RandomGenerator random, Patience patience) {
		this.pause = pause;
		this.random = random;
		this.patience = patience;
	}

	/** The same for work that nobody waits for. */
	Retry inBackground() {
		return new Retry(pause, random, Patience.BACKGROUND);
	}

	<T> T read(Cancellation cancellation, Read<T> read) throws OsfException {
		for (int attempt = 1;; attempt++) {
			try {
				return read.run();
			} catch (OsfException e) {
				Optional<Duration> wait = attempt < patience.attempts() ? waitBefore(attempt, e) : Optional.empty();
				pause.await(wait.orElseThrow(() -> e), cancellation);
			}
		}
	}

	/** Waits a moment after a connection broke that had brought something. */
	void pauseAfter(Unavailable broken, Cancellation cancellation) throws OsfException {
		pause.await(waitBefore(1, broken).orElseThrow(() -> broken), cancellation);
	}

	/** A long wait belongs to the caller. What was not sent because of the budget is not tried again. */
	private Optional<Duration> waitBefore(int attempt, OsfException problem) {
		return switch (problem) {
			case Throttled throttled when throttled.details().status() != 0 ->
				throttled.waitFor().filter(asked -> asked.compareTo(patience.longestThrottle()) <= 0);
			case Unavailable away when !away.maintenance() && PASSING.contains(away.details().status()) -> Optional.of(backOff(attempt));
			default -> Optional.empty();
		};
	}

	/** Full jitter keeps the clients that lost a server together from coming back together. */
	private Duration backOff(int attempt) {
		long full = Math.min(patience.cap().toMillis(), patience.base().toMillis() << (attempt - 1));
		return Duration.ofMillis(random.nextLong(full + 1));
	}
}
