package org.osfworkbench.scenarios.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that only goes when it is told to. */
public final class VirtualClock extends Clock {

	private long elapsed;
	private Instant now = Instant.parse("2026-03-01T10:15:30Z");

	/** Time passes. */
	public void advance(Duration time) {
		now = now.plus(time);
		elapsed += time.toNanos();
	}

	/** This computer's clock is set, and no other. */
	void jump(Duration time) {
		now = now.plus(time);
	}

	/** How much time has passed, as other computers know it. */
	long elapsed() {
		return elapsed;
	}

	/** As file systems count. */
	long nanos() {
		return now.getEpochSecond() * 1_000_000_000L + now.getNano();
	}

	@Override
	public Instant instant() {
		return now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(now, zone);
	}
}
