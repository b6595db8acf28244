package org.osfworkbench.client.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

import org.osfworkbench.client.api.Cancellation;

/** Keeps all bytes of one direction below a rate, by a wait after each piece. Safe for use from any thread. */
final class Pace {

	/** Pieces are so small that the line is never quiet for long. */
	private static final int PIECES_PER_SECOND = 4;
	private static final int SMALLEST = 256;
	/** What was not used for so long is lost, or a pause would be followed by a flood. */
	private static final Duration CREDIT = Duration.ofMillis(250);
	private static final double NANOS = 1e9;

	private final LongSupplier rate;
	private final Clock clock;
	private final Pause pause;
	private Instant free = Instant.MIN;

	/**
	 * Makes a pace.
	 *
	 * @param rate in bytes a second; 0 or less for no limit; asked for every piece
	 * @param clock tells what is past
	 * @param pause waits
	 */
	Pace(LongSupplier rate, Clock clock, Pause pause) {
		this.rate = rate;
		this.clock = clock;
		this.pause = pause;
	}

	/** How many bytes to move before the next {@link #moved}. */
	int piece(int most) {
		long now = rate.getAsLong();
		return now <= 0 ? most : (int) Math.min(most, Math.max(SMALLEST, now / PIECES_PER_SECOND));
	}

	/** So many bytes went; waits until there is room for more. */
	void moved(int bytes, Cancellation cancellation) {
		long now = rate.getAsLong();
		Duration wait = now <= 0 ? Duration.ZERO : book(Duration.ofNanos((long) (bytes * NANOS / now)));
		if (wait.isPositive()) {
			pause.await(wait, cancellation);
		}
	}

	private synchronized Duration book(Duration time) {
		Instant now = clock.instant();
		Instant oldest = now.minus(CREDIT);
		free = (free.isBefore(oldest) ? oldest : free).plus(time);
		return Duration.between(now, free);
	}
}
