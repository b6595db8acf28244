package org.osfworkbench.ui.conflict;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;

/** Times and sizes as they are read beside each other. Pure. */
final class ConflictWords {

	private final ZonedDateTime now;

	/**
	 * Words as of a moment.
	 *
	 * @param now the moment, in the person's zone
	 */
	ConflictWords(ZonedDateTime now) {
		this.now = now;
	}

	/**
	 * Words as of this moment.
	 *
	 * @return the words
	 */
	static ConflictWords now() {
		return new ConflictWords(ZonedDateTime.now(ZoneId.systemDefault()));
	}

	/**
	 * When something was changed.
	 *
	 * @param time the moment
	 * @return the day, as a word if it is near, and the time of day; a dash if it is not known
	 */
	String when(Optional<Instant> time) {
		return time.map(known -> day(known.atZone(now.getZone()))).orElse(Messages.Unknown);
	}

	private String day(ZonedDateTime time) {
		String clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).format(time);
		LocalDate today = now.toLocalDate();
		if (time.toLocalDate().equals(today)) {
			return NLS.bind(Messages.When_today, clock);
		}
		if (time.toLocalDate().equals(today.minusDays(1))) {
			return NLS.bind(Messages.When_yesterday, clock);
		}
		return NLS.bind(Messages.When_date, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(time), clock);
	}

	/**
	 * When and by whom something was changed.
	 *
	 * @param time the moment
	 * @param author who; may be empty
	 * @return the words
	 */
	String whenAndWho(Optional<Instant> time, String author) {
		return author.isBlank() ? when(time) : NLS.bind(Messages.When_by, when(time), author);
	}

	/**
	 * A size.
	 *
	 * @param bytes how many
	 * @return bytes, or thousands or millions of them; a dash if not known
	 */
	String size(OptionalLong bytes) {
		if (bytes.isEmpty()) {
			return Messages.Unknown;
		}
		long known = bytes.getAsLong();
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMaximumFractionDigits(1);
		if (known < 1000) {
			return NLS.bind(Messages.Size_bytes, format.format(known));
		}
		return known < 1_000_000 ? NLS.bind(Messages.Size_kilo, format.format(known / 1e3))
				: NLS.bind(Messages.Size_mega, format.format(known / 1e6));
	}
}
