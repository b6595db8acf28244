package org.osfworkbench.sync.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.osfworkbench.sync.tree.Kind;

/**
 * What a link leaves alone on both sides: patterns in Git's syntax, the last that matches decides. What is below an ignored folder cannot
 * be taken back. Safe for use from any thread.
 */
@SuppressWarnings("nls") // patterns
public final class IgnoreRules {

	/** The file in the root of a tree that holds patterns of its own. It is itself an ordinary file of the tree. */
	public static final String FILE = ".osfignore";

	/** What nobody wants on a server: the engine's own folder, version control, caches, the workspace's data, temporary files. */
	public static final List<String> DEFAULTS = List.of(".osfworkbench/", ".git/", ".svn/", ".hg/", ".metadata/",
			".cache/", "__pycache__/", ".ipynb_checkpoints/", ".mypy_cache/", ".pytest_cache/", "*.pyc", ".Rproj.user/", ".DS_Store", "._*",
			"Thumbs.db", "desktop.ini", "*~", "~$*", ".~lock.*#", "*.swp", "*.tmp", "*.crdownload", "*.part");

	private final List<IgnorePattern> patterns;

	private IgnoreRules(List<IgnorePattern> patterns) {
		this.patterns = patterns;
	}

	/**
	 * Makes rules.
	 *
	 * @param settings the link's own patterns, which come last
	 * @param file the lines of the tree's {@link #FILE}, which come after {@link #DEFAULTS}
	 * @return the rules
	 */
	public static IgnoreRules of(List<String> settings, List<String> file) {
		List<IgnorePattern> patterns = new ArrayList<>();
		Stream.of(DEFAULTS, file, settings).flatMap(List::stream).forEach(line -> IgnorePattern.of(line).ifPresent(patterns::add));
		return new IgnoreRules(List.copyOf(patterns));
	}

	/**
	 * Whether a path is left alone, provided that the folder it is in is not.
	 *
	 * @param path relative to the root, names separated by {@code /}
	 * @param kind what is there
	 * @return true if it is left alone
	 */
	public boolean ignores(String path, Kind kind) {
		String name = path.substring(path.lastIndexOf('/') + 1);
		for (int index = patterns.size() - 1; index >= 0; index--) {
			if (patterns.get(index).matches(path, name, kind == Kind.FOLDER)) {
				return !patterns.get(index).include();
			}
		}
		return false;
	}
}
