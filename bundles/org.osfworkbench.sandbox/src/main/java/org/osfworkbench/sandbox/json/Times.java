package org.osfworkbench.sandbox.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times in the forms of osf-api.md 1.2, 5.2 and of HTTP. */
@SuppressWarnings("nls") // patterns of the protocol
public final class Times {

	private static final DateTimeFormatter MICROS = pattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
	private static final DateTimeFormatter SECONDS = pattern("uuuu-MM-dd'T'HH:mm:ss");
	private static final DateTimeFormatter HTTP = pattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'");

	private Times() {
	}

	/** The form of API 2.2 and later. */
	public static String api(Instant time) {
		return MICROS.format(time) + "Z";
	}

	/** The form before API 2.2: no zone, and no fraction when it is zero. */
	public static String oldApi(Instant time) {
		return (time.getNano() / 1000 == 0 ? SECONDS : MICROS).format(time);
	}

	/** The form of WaterButler, with microseconds. */
	public static String butler(Instant time) {
		return MICROS.format(time) + "+00:00";
	}

	/** The form of WaterButler's upload answers, cut to seconds. */
	public static String butlerSeconds(Instant time) {
		return SECONDS.format(time) + "+00:00";
	}

	/** The form of HTTP headers. */
	public static String http(Instant time) {
		return HTTP.format(time);
	}

	private static DateTimeFormatter pattern(String text) {
		return DateTimeFormatter.ofPattern(text, Locale.ROOT).withZone(ZoneOffset.UTC);
	}
}
