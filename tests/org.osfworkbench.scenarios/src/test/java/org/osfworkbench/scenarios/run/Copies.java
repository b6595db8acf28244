package org.osfworkbench.scenarios.run;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.osfworkbench.scenarios.format.Expect.Copy;
import org.osfworkbench.scenarios.format.Expect.Item;

/** Finds the conflict copies in a tree: what is there and was not expected. */
final class Copies {

	private static final Pattern ILLEGAL = Pattern.compile("[<>:\"|?*\\\\\\x00-\\x1f]|[. ]$");
	private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

	private final String side;
	private final SortedMap<String, Item> actual;
	private final Set<String> tops = new TreeSet<>();

	Copies(String side, SortedMap<String, Item> expected, SortedMap<String, Item> actual) {
		this.side = side;
		this.actual = actual;
		Set<String> extra = new TreeSet<>(actual.keySet());
		extra.removeAll(expected.keySet());
		for (String path : extra) {
			if (tops.stream().noneMatch(top -> top.endsWith("/") && path.startsWith(top))) {
				tops.add(path);
			}
		}
	}

	/** Takes a copy of the wanted kind out; its path, or empty if there is none. */
	Optional<String> take(Copy wanted) {
		Optional<String> found = tops.stream().filter(top -> isFor(top, wanted.of()) && content(top).equals(wanted.content())).findFirst();
		found.ifPresent(tops::remove);
		return found;
	}

	/** Takes a copy with a given path out, if it has the right content. */
	boolean take(Copy wanted, String path) {
		return tops.contains(path) && content(path).equals(wanted.content()) && tops.remove(path);
	}

	/** What is left over. */
	List<String> unexpected() {
		return tops.stream().map(top -> side + " has " + top + " " + content(top)).toList();
	}

	/** What is wrong with the name of a copy. */
	List<String> complaints(String path) {
		List<String> complaints = new ArrayList<>();
		String name = name(path);
		if (ILLEGAL.matcher(name).find() || DEVICE.matcher(name).matches()) {
			complaints.add(side + ": " + path + " is not legal on Windows");
		}
		long same = actual.keySet().stream().filter(other -> parent(other).equals(parent(path)) && key(name(other)).equals(key(name))).count();
		if (same > 1) {
			complaints.add(side + ": " + path + " collides with another name");
		}
		return complaints;
	}

	/** The rules for names of conflict copies (sync-scenarios.md, Expectations). */
	private static boolean isFor(String path, String of) {
		String original = name(of);
		int dot = original.lastIndexOf('.');
		String stem = dot > 0 ? original.substring(0, dot) : original;
		String extension = dot > 0 ? original.substring(dot) : "";
		String name = name(path);
		return parent(path).equals(parent(of)) && name.startsWith(stem) && name.contains(" (conflict") && name.endsWith(extension);
	}

	private SortedMap<String, Item> content(String top) {
		SortedMap<String, Item> content = new TreeMap<>();
		for (Map.Entry<String, Item> entry : actual.entrySet()) {
			if (entry.getKey().equals(top) || top.endsWith("/") && entry.getKey().startsWith(top)) {
				content.put(entry.getKey().substring(top.length()), entry.getValue());
			}
		}
		return content;
	}

	private static String key(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}

	static String name(String path) {
		String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
		return plain.substring(plain.lastIndexOf('/') + 1);
	}

	private static String parent(String path) {
		String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
		return plain.substring(0, plain.lastIndexOf('/') + 1);
	}
}
