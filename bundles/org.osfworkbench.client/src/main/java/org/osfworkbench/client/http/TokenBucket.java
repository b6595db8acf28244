package org.osfworkbench.client.http;

import java.time.Duration;
import java.time.Instant;

/** Holds permissions that come back at a steady rate. Not safe for several threads. */
final class TokenBucket {

	private static final double NANOS = 1e9;

	private final double capacity;
	private final double perSecond;
	private double level;
	private Instant seen;

	/** A full bucket; a capacity of 0 means that there is no limit. */
	TokenBucket(long capacity, Duration period, Instant now) {
		this.capacity = capacity;
		this.perSecond = capacity * 1000.0 / period.toMillis();
		this.level = capacity;
		this.seen = now;
	}

	/** How long until one can be taken and the reserve is still left; zero if now. Takes nothing. */
	Duration wait(Instant now, double reserve) {
		refill(now);
		double missing = 1 + reserve - level;
		return capacity == 0 || missing <= 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(missing / perSecond * 1000));
	}

	void take(Instant now, int count) {
		refill(now);
		level = Math.max(0, level - count);
	}

	double level(Instant now) {
		refill(now);
		return level;
	}

	void restore(double saved, Instant when) {
		level = Math.max(0, Math.min(capacity, saved));
		seen = when;
	}

	private void refill(Instant now) {
		if (now.isAfter(seen)) {
			level = Math.min(capacity, level + Duration.between(seen, now).toNanos() / NANOS * perSecond);
			seen = now;
		}
	}
}
