package org.osfworkbench.sync.tree;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How names of one link compare and are spelled ({@code sync-design.md}, section 9; {@code sync-scenarios.md}, Policy, 11). Each side
 * keeps its own spelling; all sides are compared by one key. The server's spelling is the canonical one.
 *
 * <p>
 * A name that this disk refuses is spelled here with characters of the private use area (U+F000 and the code of the ASCII character, as
 * other programs do on such disks), which can be read back without doubt; otherwise it has no spelling here.
 */
@SuppressWarnings("nls") // characters
public final class Names {

	private static final int MAX_BYTES = 255;
	private static final char PRIVATE = '\uF000';
	private static final char LAST_PRIVATE = '\uF07F';
	private static final String ALWAYS_REFUSED = "/\\";
	private static final String SOMETIMES_REFUSED = "<>:\"|?*";
	private static final String TEMPORARY = ".osfworkbench-moving-";

	private final boolean ignoresCase;
	private final Predicate<String> allowed;

	/**
	 * Rules of a disk.
	 *
	 * @param ignoresCase whether it takes names that differ only in case for one
	 * @param allowed whether it can have a file of a name
	 */
	public Names(boolean ignoresCase, Predicate<String> allowed) {
		this.ignoresCase = ignoresCase;
		this.allowed = allowed;
	}

	/**
	 * What a name is compared by.
	 *
	 * @param canonical as the server spells it
	 * @return its NFC, without case if this disk ignores case
	 */
	public String key(String canonical) {
		String form = form(canonical);
		return ignoresCase ? form(fold(form)) : form;
	}

	/**
	 * Whether two spellings are the same but for the Unicode form. A change of case alone is a rename, a change of form is not.
	 *
	 * @param one a name
	 * @param other a name
	 * @return true if they are
	 */
	public static boolean same(String one, String other) {
		return one.equals(other) || form(one).equals(form(other));
	}

	/**
	 * How a name of the server is spelled on this disk.
	 *
	 * @param canonical as the server spells it
	 * @return empty if it has no safe spelling here
	 */
	public Optional<String> onDisk(String canonical) {
		if (!isSafe(canonical)) {
			return Optional.empty();
		}
		String spelled = allowed.test(canonical) ? canonical : mapped(canonical);
		boolean good = isSafe(spelled) && allowed.test(spelled) && canonical(spelled).equals(canonical);
		return good ? Optional.of(spelled) : Optional.empty();
	}

	/**
	 * How a name of this disk is spelled on the server.
	 *
	 * @param diskName as the disk spells it
	 * @return nearly always the same
	 */
	public String canonical(String diskName) {
		String plain = unmapped(diskName);
		boolean ours = !plain.equals(diskName) && isSafe(plain) && !allowed.test(plain) && mapped(plain).equals(diskName);
		return ours ? plain : diskName;
	}

	/**
	 * Whether a name is one segment of a path on every computer.
	 *
	 * @param name any text
	 * @return false if it must never be made
	 */
	public static boolean isSafe(String name) {
		boolean segment = !name.isEmpty() && !name.equals(".") && !name.equals("..");
		return segment && name.codePoints().noneMatch(Names::isRefused) && name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
	}

	/**
	 * The name that an entry has while others change places with it. An entry with this name was not moved by a person.
	 *
	 * @param baseId its row in the record
	 * @return a name
	 */
	public static String temporary(long baseId) {
		return TEMPORARY + baseId;
	}

	/**
	 * Whose temporary name this is.
	 *
	 * @param name any
	 * @return the row in the record, or 0 if it is not a temporary name
	 */
	public static long ownerOfTemporary(String name) {
		String digits = name.startsWith(TEMPORARY) ? name.substring(TEMPORARY.length()) : "";
		boolean number = !digits.isEmpty() && digits.length() < 19 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
		return number ? Long.parseLong(digits) : 0;
	}

	private static boolean isRefused(int codePoint) {
		boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
		return surrogate || Character.isISOControl(codePoint) || ALWAYS_REFUSED.indexOf(codePoint) >= 0;
	}

	private static String form(String text) {
		return Normalizer.isNormalized(text, Form.NFC) ? text : Normalizer.normalize(text, Form.NFC);
	}

	// by code point through upper case, as disks that ignore case do; independent of the language
	private static String fold(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		text.codePoints().map(Character::toUpperCase).map(Character::toLowerCase).forEach(folded::appendCodePoint);
		return folded.toString();
	}

	private static String mapped(String name) {
		StringBuilder text = new StringBuilder(name);
		for (int index = 0; index < text.length(); index++) {
			if (SOMETIMES_REFUSED.indexOf(text.charAt(index)) >= 0) {
				hide(text, index);
			}
		}
		char last = name.charAt(name.length() - 1);
		if (last == '.' || last == ' ') {
			hide(text, text.length() - 1);
		}
		int stem = name.indexOf('.') < 0 ? name.length() : name.indexOf('.');
		if (text.toString().equals(name) && stem > 0 && name.charAt(stem - 1) < PRIVATE) {
			// a name of a device: its last letter is hidden
			hide(text, stem - 1);
		}
		return text.toString();
	}

	private static void hide(StringBuilder text, int index) {
		char plain = text.charAt(index);
		text.setCharAt(index, plain <= LAST_PRIVATE - PRIVATE ? (char) (PRIVATE + plain) : plain);
	}

	private static String unmapped(String name) {
		StringBuilder text = new StringBuilder(name);
		for (int index = 0; index < text.length(); index++) {
			char here = text.charAt(index);
			if (here > PRIVATE && here <= LAST_PRIVATE) {
				text.setCharAt(index, (char) (here - PRIVATE));
			}
		}
		return text.toString();
	}
}
