package org.osfworkbench.ui.account;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The letters that stand for a person who has no picture. */
final class Initials {

	private Initials() {
	}

	/**
	 * The first letters of the first and the last word.
	 *
	 * @param name a full name; may be blank
	 * @return one or two capitals; empty if the name has no letters
	 */
	static String of(String name) {
		List<String> words = Stream.of(name.strip().split("[\\s\\-]+")).filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0))).toList(); //$NON-NLS-1$
		if (words.isEmpty()) {
			return ""; //$NON-NLS-1$
		}
		String first = letter(words.getFirst());
		return words.size() == 1 ? first : first + letter(words.getLast());
	}

	private static String letter(String word) {
		return Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
	}
}
