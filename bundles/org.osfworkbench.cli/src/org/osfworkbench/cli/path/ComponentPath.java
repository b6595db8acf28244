package org.osfworkbench.cli.path;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A component as people call it: {@code abc12/Pilot study/Day 1}, from the id of a project down by titles or ids, perhaps followed by a
 * storage and a path in it as in {@link OsfPath}. A title that holds a slash, or a colon with a word behind it, cannot be written so; its
 * component has an id for that.
 *
 * @param guid the id at the beginning
 * @param titles at least one
 * @param rest what follows the titles: empty, or a colon with storage and path
 */
@SuppressWarnings("nls") // the grammar of paths
public record ComponentPath(String guid, List<String> titles, String rest) {

	private static final Pattern GRAMMAR = Pattern.compile("([A-Za-z0-9]{5,})/([^/].*?)/?(:/?[a-z0-9]+(?:/.*)?)?", Pattern.DOTALL);

	/** Copies the list. */
	public ComponentPath {
		titles = List.copyOf(titles);
	}

	/**
	 * Reads a path.
	 *
	 * @param text what a person wrote
	 * @return the path, or empty if the text has no titles
	 */
	public static Optional<ComponentPath> parse(String text) {
		Matcher matcher = GRAMMAR.matcher(text);
		if (text.contains("://") || !matcher.matches()) {
			return Optional.empty();
		}
		List<String> titles = List.of(String.valueOf(matcher.group(2)).split("/"));
		return titles.contains("") ? Optional.empty()
				: Optional.of(new ComponentPath(String.valueOf(matcher.group(1)), titles, Optional.ofNullable(matcher.group(3)).orElse("")));
	}
}
