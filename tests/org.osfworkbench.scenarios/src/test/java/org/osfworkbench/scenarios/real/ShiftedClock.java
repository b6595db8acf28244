package org.osfworkbench.scenarios.real;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, set forward or back by what was only pretended to pass. Safe for use from any thread. */
final class ShiftedClock extends Clock {

	private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

	void shift(Duration time) {
		shift.accumulateAndGet(time, Duration::plus);
	}

	@Override
	public Instant instant() {
		return Clock.systemUTC().instant().plus(shift.get());
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("always UTC");
	}
}
