package org.osfworkbench.export.bag;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of a server as names of files on any system ({@code osf-api.md}, section 7, 3 to 5). What a system forbids becomes {@code =XX}, its
 * UTF-8 bytes; so does the sign {@code =} itself, so that {@link #decode} gives the name back. A percent sign is never in a result, because
 * programs disagree on how a manifest writes it. Unicode is in the composed form; who needs the very spelling finds it in the bag's list of
 * files. Safe for use from any thread.
 */
@SuppressWarnings("nls") // patterns of names
public final class SafeNames {

	/** Enough for every file system, with room for a mark. */
	private static final int LONGEST = 200;
	private static final int SHORT_HASH = 8;
	private static final String FORBIDDEN = "<>:\"/\\|?*=%";
	private static final Pattern ESCAPED = Pattern.compile("(?:=[0-9A-F]{2})+");
	private static final Pattern MARK = Pattern.compile("=~[0-9a-f]+");
	private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
			"com7",
			"com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "conin$", "conout$");

	private final Charset disk;

	/**
	 * Names for a disk.
	 *
	 * @param disk which characters its names may have
	 */
	public SafeNames(Charset disk) {
		this.disk = disk;
	}

	/**
	 * Names for the disks of this computer. A process without a language writes names in ASCII only.
	 *
	 * @return the names
	 */
	public static SafeNames ofThisSystem() {
		Optional<String> name = Optional.ofNullable(System.getProperty("sun.jnu.encoding"));
		return new SafeNames(name.filter(Charset::isSupported).map(Charset::forName).orElse(StandardCharsets.UTF_8));
	}

	/**
	 * Makes a name safe.
	 *
	 * @param name as on the server; may be anything
	 * @return a name that is neither empty nor a folder's own or upper one
	 */
	public String encode(String name) {
		String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
		StringBuilder safe = new StringBuilder();
		CharsetEncoder encoder = disk.newEncoder();
		boolean device = isDevice(composed);
		for (int at = 0; at < composed.length(); at += Character.charCount(composed.codePointAt(at))) {
			int point = composed.codePointAt(at);
			boolean last = at + Character.charCount(point) == composed.length();
			boolean edge = last && (point == '.' || point == ' ') || at == 0 && point == ' ';
			boolean plain = !forbidden(point) && !edge && !(device && at == 0) && encoder.canEncode(Character.toString(point));
			safe.append(plain ? Character.toString(point) : escaped(point));
		}
		return safe.isEmpty() ? "=~0" : shortened(safe.toString(), name);
	}

	/**
	 * Takes {@link #encode} back.
	 *
	 * @param safe a name that it gave, also with a mark of {@link Siblings}
	 * @return the name in composed Unicode; only the beginning of a name that was too long
	 */
	public static String decode(String safe) {
		Matcher escapes = ESCAPED.matcher(MARK.matcher(safe).replaceAll(""));
		return escapes.replaceAll(run -> Matcher.quoteReplacement(
				new String(HexFormat.of().parseHex(run.group().replace("=", "")), StandardCharsets.UTF_8)));
	}

	/**
	 * What two names have in common that some disk takes for one: letter case and the form of Unicode do not count.
	 *
	 * @param safe a name of {@link #encode}
	 * @return a key for comparing
	 */
	static String key(String safe) {
		return Normalizer.normalize(safe.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
	}

	/** Puts a mark before the extension. */
	static String marked(String safe, String mark) {
		int dot = safe.lastIndexOf('.');
		int stem = dot > 0 ? dot : safe.length();
		return safe.substring(0, stem) + "=~" + mark + safe.substring(stem);
	}

	private static boolean isDevice(String name) {
		int dot = name.indexOf('.');
		return DEVICES.contains((dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT));
	}

	private static boolean forbidden(int point) {
		return FORBIDDEN.indexOf(point) >= 0 || Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE
				|| Character.getType(point) == Character.FORMAT || point == '\u2028' || point == '\u2029';
	}

	private static String escaped(int point) {
		byte[] bytes = Character.toString(point).getBytes(StandardCharsets.UTF_8);
		return "=" + HexFormat.ofDelimiter("=").withUpperCase().formatHex(bytes);
	}

	private static String shortened(String safe, String name) {
		if (safe.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
			return safe;
		}
		int dot = safe.lastIndexOf('.');
		String end = dot > 0 && safe.length() - dot <= 16 ? safe.substring(dot) : "";
		StringBuilder stem = new StringBuilder();
		int room = LONGEST - SHORT_HASH - 2 - end.getBytes(StandardCharsets.UTF_8).length;
		for (int at = 0; at < safe.length() && stem.toString().getBytes(StandardCharsets.UTF_8).length <= room - 4; at = next(safe, at)) {
			stem.append(safe, at, next(safe, at));
		}
		return stem + "=~" + Hashing.sha256(name).substring(0, SHORT_HASH) + end;
	}

	/** The end of the character or escape at a place. */
	private static int next(String safe, int at) {
		return safe.charAt(at) == '=' ? at + 3 : at + Character.charCount(safe.codePointAt(at));
	}
}
