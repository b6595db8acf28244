package org.osfworkbench.sync.tree;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Names of conflict copies: {@code stem (conflict local yyyy-MM-dd HHmmss).ext}, without user or host names, cut at a code point to
 * fit 255 bytes ({@code sync-design.md}, section 6). The same in every language and legal on every system, because both sides and every
 * computer see them.
 *
 * @param original the name of the file the copy is made for
 * @param side whose bytes they are
 * @param time when
 * @param zone the zone of the time in the name
 */
@SuppressWarnings("nls") // parts of file names
public record CopyName(String original, Side side, Instant time, ZoneId zone) {

	private static final int MAX_BYTES = 255;
	private static final int MAX_EXTENSION_BYTES = 32;
	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss", Locale.ROOT);

	private static final String NOT_ON_WINDOWS = "<>:\"|?*";

	/** Whose bytes a conflict copy holds. */
	public enum Side {
		/** Those that were here. */
		LOCAL,
		/** Those that were on the server. */
		REMOTE
	}

	/**
	 * The name.
	 *
	 * @param number 1 for the first try; numbers from 2 are added where the name is taken
	 * @return a name, not a path
	 */
	public String text(int number) {
		String extension = extension();
		String stem = legal(original.substring(0, original.length() - extension.length()));
		String mark = " (conflict " + side.name().toLowerCase(Locale.ROOT) + " " + STAMP.withZone(zone).format(time)
				+ (number > 1 ? " " + number : "") + ")";
		return cut(stem, MAX_BYTES - bytes(mark) - bytes(extension)) + mark + legal(extension);
	}

	private String extension() {
		int dot = original.lastIndexOf('.');
		String extension = dot > 0 ? original.substring(dot) : "";
		boolean good = !extension.endsWith(".") && !extension.endsWith(" ") && bytes(extension) <= MAX_EXTENSION_BYTES;
		return good ? extension : "";
	}

	private static String legal(String text) {
		StringBuilder legal = new StringBuilder(text);
		for (int index = 0; index < legal.length(); index++) {
			if (NOT_ON_WINDOWS.indexOf(legal.charAt(index)) >= 0) {
				legal.setCharAt(index, '_');
			}
		}
		return legal.toString();
	}

	private static String cut(String text, int limit) {
		String shorter = text;
		while (bytes(shorter) > limit) {
			shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
		}
		return shorter;
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}
}
