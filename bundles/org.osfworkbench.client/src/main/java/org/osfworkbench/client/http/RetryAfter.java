package org.osfworkbench.client.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code Retry-After}: seconds, a date, or seconds since 1970 ({@code osf-api.md}, section 6.2). */
@SuppressWarnings("nls") // patterns
final class RetryAfter {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
	private static final long EPOCH_FROM = 1_000_000_000L;

	private RetryAfter() {
	}

	/** How long to wait from now, zero or more; empty if the text cannot be read. */
	static Optional<Duration> parse(String text, Clock clock) {
		String value = text.strip();
		if (!NUMBER.matcher(value).matches()) {
			return date(value).map(moment -> until(moment, clock));
		}
		long number = Long.parseLong(value);
		return Optional.of(number > EPOCH_FROM ? until(Instant.ofEpochSecond(number), clock) : Duration.ofSeconds(number));
	}

	private static Optional<Instant> date(String text) {
		try {
			return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
		} catch (@SuppressWarnings("unused") DateTimeException e) {
			return Optional.empty();
		}
	}

	private static Duration until(Instant moment, Clock clock) {
		Duration wait = Duration.between(clock.instant(), moment);
		return wait.isNegative() ? Duration.ZERO : wait;
	}
}
