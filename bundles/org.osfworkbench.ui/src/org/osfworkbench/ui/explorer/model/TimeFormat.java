package org.osfworkbench.ui.explorer.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/** Times as people say them: near ones relative, others as a date. Days are those of the clock's zone. */
public final class TimeFormat {

	private static final Duration SKEW = Duration.ofMinutes(2);
	private static final int DAYS_IN_WORDS = 7;

	private final Clock clock;
	private final DateTimeFormatter date;
	private final DateTimeFormatter exact;

	/**
	 * Makes a format.
	 *
	 * @param clock tells what time it is and in which zone
	 * @param locale for dates; the words come from the workbench's language
	 */
	public TimeFormat(Clock clock, Locale locale) {
		this.clock = clock;
		ZoneId zone = clock.getZone();
		date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).withZone(zone);
		exact = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM).withLocale(locale).withZone(zone);
	}

	/**
	 * A time for a column.
	 *
	 * @param time when, or empty if not known
	 * @return for example "5 min ago", "yesterday", "Jan 5, 2026"; "–" if not known
	 */
	public String text(Optional<Instant> time) {
		return time.map(this::text).orElse(Messages.Unknown);
	}

	/**
	 * A time to the second, for a tooltip.
	 *
	 * @param time when
	 * @return date and time
	 */
	public String exact(Instant time) {
		return exact.format(time);
	}

	private String text(Instant time) {
		Duration age = Duration.between(time, clock.instant());
		if (age.compareTo(SKEW.negated()) < 0) {
			return date.format(time);
		}
		if (age.toMinutes() < 1) {
			return Messages.Time_now;
		}
		if (age.toHours() < 1) {
			return NLS.bind(Messages.Time_minutes, Long.valueOf(age.toMinutes()));
		}
		return days(time, age);
	}

	private String days(Instant time, Duration age) {
		long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(time, clock.getZone()), LocalDate.now(clock));
		if (days == 0) {
			return NLS.bind(Messages.Time_hours, Long.valueOf(age.toHours()));
		}
		if (days == 1) {
			return Messages.Time_yesterday;
		}
		return days < DAYS_IN_WORDS ? NLS.bind(Messages.Time_days, Long.valueOf(days)) : date.format(time);
	}
}
