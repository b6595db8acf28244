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

	/** The usual form as far as the seconds; 0 stands for a digit. */
	private static final String USUAL = "0000-00-00T00:00:00"; //$NON-NLS-1$
	private static final int NANO_DIGITS = 9;

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
			Optional<Instant> usual = usual(text);
			if (usual.isPresent()) {
				return usual;
			}
			var found = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
			return Optional.of(found instanceof OffsetDateTime exact ? exact.toInstant() : LocalDateTime.from(found).toInstant(ZoneOffset.UTC));
		} catch (@SuppressWarnings("unused") DateTimeException e) {
			return Optional.empty(); // a time is never worth failing for
		}
	}

	/** The form that nearly all have. To read it by the general one takes a third of the time of a long list. */
	private static Optional<Instant> usual(String text) {
		int end = text.length() - (text.endsWith("Z") ? 1 : text.endsWith("+00:00") ? 6 : 0); //$NON-NLS-1$ //$NON-NLS-2$
		int seconds = USUAL.length();
		int digits = end - seconds - 1;
		boolean fraction = end > seconds;
		if (end < seconds || fraction && (text.charAt(seconds) != '.' || digits < 1 || digits > NANO_DIGITS || !isNumber(text, seconds + 1, end)) || !isUsual(text)) {
			return Optional.empty();
		}
		LocalDateTime time = LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13), number(text, 14, 16),
				number(text, 17, 19));
		int nanos = fraction ? number(text, seconds + 1, end) : 0;
		for (int missing = fraction ? digits : NANO_DIGITS; missing < NANO_DIGITS; missing++) {
			nanos *= 10;
		}
		return Optional.of(time.toInstant(ZoneOffset.UTC).plusNanos(nanos));
	}

	private static boolean isUsual(String text) {
		for (int at = 0; at < USUAL.length(); at++) {
			boolean fits = USUAL.charAt(at) == '0' ? isNumber(text, at, at + 1) : text.charAt(at) == USUAL.charAt(at);
			if (!fits) {
				return false;
			}
		}
		return true;
	}

	private static boolean isNumber(String text, int from, int to) {
		for (int at = from; at < to; at++) {
			if (text.charAt(at) < '0' || text.charAt(at) > '9') {
				return false;
			}
		}
		return true;
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}
}
