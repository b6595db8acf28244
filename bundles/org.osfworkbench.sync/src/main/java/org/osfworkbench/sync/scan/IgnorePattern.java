package org.osfworkbench.sync.scan;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One line of a list of what is ignored, in Git's syntax (git-scm.com/docs/gitignore, "Pattern format").
 *
 * @param looks tells whether a text looks like the line says
 * @param wholePath whether the text is the whole path, or else the last name of it
 * @param foldersOnly whether it is about folders only
 * @param include whether it takes back what an earlier line ignored
 */
@SuppressWarnings("nls") // characters of patterns
record IgnorePattern(Predicate<String> looks, boolean wholePath, boolean foldersOnly, boolean include) {

	private static final String ANYWHERE = "(?:.*/)?";
	private static final String SPECIAL = "*?[\\";

	/** Reads a line; empty for a comment, an empty line and what is no pattern. */
	static Optional<IgnorePattern> of(String line) {
		String text = withoutBlanks(line);
		if (text.isEmpty() || text.startsWith("#")) {
			return Optional.empty();
		}
		boolean include = text.startsWith("!");
		text = include ? text.substring(1) : text;
		boolean foldersOnly = text.endsWith("/");
		text = foldersOnly ? text.substring(0, text.length() - 1) : text;
		boolean anchored = text.indexOf('/') >= 0;
		text = text.startsWith("/") ? text.substring(1) : text;
		if (text.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new IgnorePattern(anchored ? expected(text) : simple(text), anchored, foldersOnly, include));
		} catch (PatternSyntaxException oddRange) {
			return Optional.empty();
		}
	}

	boolean matches(String path, String name, boolean folder) {
		return (folder || !foldersOnly) && looks.test(wholePath ? path : name);
	}

	// Most lines are a name, its end or its beginning; every file is tested with all of them.
	private static Predicate<String> simple(String text) {
		if (isPlain(text)) {
			return text::equals;
		}
		if (text.startsWith("*") && isPlain(text.substring(1))) {
			String end = text.substring(1);
			return name -> name.endsWith(end);
		}
		if (text.endsWith("*") && isPlain(text.substring(0, text.length() - 1))) {
			String beginning = text.substring(0, text.length() - 1);
			return name -> name.startsWith(beginning);
		}
		return expected(text);
	}

	private static boolean isPlain(String text) {
		return text.chars().noneMatch(letter -> SPECIAL.indexOf(letter) >= 0);
	}

	private static Predicate<String> expected(String text) {
		return Pattern.compile(expression(text), Pattern.DOTALL).asMatchPredicate();
	}

	private static String withoutBlanks(String line) {
		int end = line.length();
		while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\r') && !isEscaped(line, end - 1)) {
			end--;
		}
		return line.substring(0, end);
	}

	private static boolean isEscaped(String line, int at) {
		int slashes = 0;
		while (at - slashes > 0 && line.charAt(at - slashes - 1) == '\\') {
			slashes++;
		}
		return slashes % 2 == 1;
	}

	private static String expression(String text) {
		StringBuilder expression = new StringBuilder();
		int at = 0;
		while (at < text.length()) {
			at = next(text, at, expression);
		}
		return expression.toString();
	}

	// Appends what stands at a place and returns the place after it.
	private static int next(String text, int at, StringBuilder expression) {
		boolean start = at == 0 || text.charAt(at - 1) == '/';
		if (start && text.startsWith("**/", at)) {
			expression.append(ANYWHERE);
			return at + 3;
		}
		if (start && text.substring(at).equals("**")) {
			expression.append(".+");
			return at + 2;
		}
		switch (text.charAt(at)) {
		case '*' -> expression.append("[^/]*");
		case '?' -> expression.append("[^/]");
		case '[' -> {
			return range(text, at, expression);
		}
		case '\\' -> {
			expression.append(Pattern.quote(at + 1 < text.length() ? text.substring(at + 1, at + 2) : "\\"));
			return at + 2;
		}
		default -> {
			int end = at + Character.charCount(text.codePointAt(at));
			expression.append(Pattern.quote(text.substring(at, end)));
			return end;
		}
		}
		return at + 1;
	}

	// A bracket without an end makes the line match nothing; a closing one right after the opening is one of the letters.
	private static int range(String text, int at, StringBuilder expression) {
		boolean not = text.startsWith("!", at + 1) || text.startsWith("^", at + 1);
		int first = at + (not ? 2 : 1);
		expression.append("(?!/)[").append(not ? "^" : "");
		int here = first;
		while (here < text.length() && (text.charAt(here) != ']' || here == first)) {
			boolean escaped = text.charAt(here) == '\\' && here + 1 < text.length();
			char letter = text.charAt(escaped ? here + 1 : here);
			expression.append(letter == '-' && !escaped || Character.isLetterOrDigit(letter) ? "" : "\\").append(letter);
			here += escaped ? 2 : 1;
		}
		if (here >= text.length()) {
			throw new PatternSyntaxException("no end", text, at);
		}
		expression.append(']');
		return here + 1;
	}
}
