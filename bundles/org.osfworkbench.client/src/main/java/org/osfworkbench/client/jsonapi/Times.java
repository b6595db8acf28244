package org.osfworkbench.client.jsonapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/** Reads times of any form the servers write: with or without offset, with 0 to 9 digits of a second. */
public final class Times {

	private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
			.optionalStart().appendOffsetId().toFormatter(java.util.Locale.ROOT);

	private Times() {
	}

	/**
	 * Reads a time.
	 *
	 * @param text the time; without an offset it is UTC ({@code osf-api.md}, section 7, 8)
	 * @return the moment, or empty if it cannot be read
	 */
	public static Optional<Instant> parse(String text) {
		try {
			var found = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
			return Optional.of(found instanceof OffsetDateTime exact ? exact.toInstant() : LocalDateTime.from(found).toInstant(ZoneOffset.UTC));
		} catch (@SuppressWarnings("unused") DateTimeException e) {
			return Optional.empty(); // a time is never worth failing for
		}
	}
}
