package org.osfworkbench.sync.scan;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One line of a list of what is ignored, in Git's syntax (git-scm.com/docs/gitignore, "Pattern format").
 *
 * @param path what the whole path has to look like
 * @param foldersOnly whether it is about folders only
 * @param include whether it takes back what an earlier line ignored
 */
@SuppressWarnings("nls") // characters of patterns
record IgnorePattern(Pattern path, boolean foldersOnly, boolean include) {

	private static final String ANYWHERE = "(?:.*/)?";

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
			return Optional.of(new IgnorePattern(Pattern.compile((anchored ? "" : ANYWHERE) + expression(text), Pattern.DOTALL),
					foldersOnly, include));
		} catch (PatternSyntaxException oddRange) {
			return Optional.empty();
		}
	}

	boolean matches(String tested, boolean folder) {
		return (folder || !foldersOnly) && path.matcher(tested).matches();
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
