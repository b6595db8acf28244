package org.osfworkbench.ui.tests.pseudo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns an English text into one that can be read still, but stands in brackets, is a third longer and has accents above and below. */
final class PseudoText {

	static final char OPEN = '\u27e6';
	static final char CLOSE = '\u27e7';

	private static final String PLAIN = "AaCcDdEeGgHhIiKkLlNnOoRrSsTtUuWwYyZz";
	private static final String ACCENTED = "\u00c5\u00e5\u00c7\u00e7\u00d0\u00f0\u00c9\u00e9\u011c\u011d\u0124\u0125\u00ce\u00ee\u0136\u0137\u013b\u013c\u00d1\u00f1\u00d6\u00f6\u0154\u0155\u0160\u0161\u0162\u0163\u00db\u00fb\u0174\u0175\u00dd\u00fd\u017d\u017e";

	/** What the program reads, and no person: places for values, tags of links, mnemonics, line ends. */
	private static final Pattern CODE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*\\})*\\}|</?[aA][^>]*>|\\s|&|''");

	private PseudoText() {
	}

	static String of(String text) {
		if (text.isBlank()) {
			return text;
		}
		StringBuilder pseudo = new StringBuilder().append(OPEN);
		Matcher code = CODE.matcher(text);
		int from = 0;
		int letters = 0;
		while (code.find()) {
			letters += code.start() - from;
			accent(text, from, code.start(), pseudo);
			pseudo.append(code.group());
			from = code.end();
		}
		letters += text.length() - from;
		accent(text, from, text.length(), pseudo);
		return pseudo.append("~".repeat((letters + 2) / 3)).append(CLOSE).toString();
	}

	private static void accent(String text, int from, int to, StringBuilder target) {
		for (int index = from; index < to; index++) {
			int place = PLAIN.indexOf(text.charAt(index));
			target.append(place < 0 ? text.charAt(index) : ACCENTED.charAt(place));
		}
	}

	/** What of a text on the screen is outside of brackets. */
	static String outside(String text) {
		StringBuilder outside = new StringBuilder();
		int depth = 0;
		for (char each : text.toCharArray()) {
			depth += each == OPEN ? 1 : 0;
			if (depth == 0) {
				outside.append(each);
			}
			depth -= each == CLOSE ? 1 : 0;
		}
		return outside.toString();
	}
}
