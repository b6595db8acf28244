package org.osfworkbench.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osfworkbench.sync.plan.Play.Item;
import org.osfworkbench.sync.tree.Kind;

/**
 * All small trees, all short edits on both sides, without chance ({@code sync-design.md}, section 10, T4). Most errors of planners need
 * no more than this.
 *
 * <p>
 * What differs only in names that the planner does not look into is played once: which bytes those are that one side alone has, and
 * which ids new remote entries got. The planner compares both for equality and nothing else (that bytes are none counts as well, and no
 * edit here makes them none), so the two games would be the same, step by step. The names of files are not exchanged for each other,
 * because they are sorted by.
 */
class SmallScopeTest {

	private static final String SHARED = "S";
	private static final String OWN = "own";

	/** All trees of up to three nodes, all pairs of one edit a side. */
	@Test
	void oneEditASide() {
		assertThat(playAll(3, 1, 1, 1)).isGreaterThan(20_000);
	}

	/** All trees of up to two nodes, all pairs of two edits here and one there. */
	@Test
	void twoEditsHere() {
		assertThat(playAll(2, 2, 1, 1)).isGreaterThan(29_000);
	}

	/**
	 * All trees of up to four nodes, all pairs of two edits a side: 412 million, of which the symmetries leave about a quarter.
	 * {@code -Dsmall.scope.every=1000} plays every thousandth.
	 */
	@Test
	@Tag("nightly")
	void twoEditsASide() {
		int every = Integer.getInteger("small.scope.every", 1);

		long least = every == 1 ? 106_000_000L : 95_000_000L / every; // the symmetries are not spread evenly

		assertThat(playAll(4, 2, 2, every)).isGreaterThan(least);
	}

	private static long playAll(int nodes, int here, int there, int every) {
		Contents contents = new Contents();
		long plays = 0;
		for (Map<String, Item> base : trees(nodes)) {
			List<State> locals = states(base, here, "L", false);
			List<State> remotes = states(base, there, "R", true);
			long pairs = (long) locals.size() * remotes.size();
			plays += LongStream.range(0, pairs).parallel().filter(pair -> pair % every == 0).filter(pair -> {
				State local = locals.get((int) (pair / remotes.size()));
				State remote = remotes.get((int) (pair % remotes.size()));
				boolean meets = local.hasToMeet(remote) && remote.hasToMeet(local);
				if (meets) {
					play(base, local.items(), remote.items(), pair, contents);
				}
				return meets;
			}).count();
		}
		return plays;
	}

	private static void play(Map<String, Item> base, Map<String, Item> local, Map<String, Item> remote, long seed, Contents contents) {
		PlannerChecks.Round round = new PlannerChecks.Round(base, local, remote);
		if (!Ends.isInStep(round.play(seed, false, contents), round)) {
			Play again = round.play(seed, false);
			round.tell(again, () -> Ends.inStep(again, round));
		}
	}

	/**
	 * What a side has after some edits.
	 *
	 * @param items files and folders
	 * @param shared whether it has the bytes that both persons may have written
	 * @param covered whether there is another state that differs from it only in having bytes of its own instead of the shared ones
	 */
	private record State(Map<String, Item> items, boolean shared, boolean covered) {
		// bytes that only one side has are its own, whatever they are called
		boolean hasToMeet(State other) {
			return !covered || other.shared();
		}
	}

	// every file has bytes of its own; siblings are named in order, so no tree comes twice but for the order of kinds
	private static List<Map<String, Item>> trees(int nodes) {
		Map<String, Map<String, Item>> all = new LinkedHashMap<>();
		grow(new TreeMap<>(), nodes, all);
		return List.copyOf(all.values());
	}

	private static void grow(Map<String, Item> tree, int nodes, Map<String, Map<String, Item>> all) {
		if (all.putIfAbsent(Play.text(tree), tree) != null || tree.size() == nodes) {
			return;
		}
		for (String folder : folders(tree)) {
			String path = folder + next(tree, folder);
			grow(with(tree, path, new Item(Kind.FILE, path.toUpperCase(Locale.ROOT), path, 1, true)), nodes, all);
			grow(with(tree, path, new Item(Kind.FOLDER, "", path, 0, true)), nodes, all);
		}
	}

	private static List<State> states(Map<String, Item> base, int edits, String side, boolean ids) {
		Set<String> old = base.values().stream().map(Item::id).collect(Collectors.toSet());
		Map<String, Map<String, Item>> states = new LinkedHashMap<>();
		List<Map<String, Item>> last = List.of(base);
		states.put(key(base, ids, old), base);
		for (int edit = 1; edit <= edits; edit++) {
			List<Map<String, Item>> next = new ArrayList<>();
			for (Map<String, Item> state : last) {
				for (Map<String, Item> edited : edited(state, side, edit)) {
					if (states.putIfAbsent(key(edited, ids, old), edited) == null) {
						next.add(edited);
					}
				}
			}
			last = next;
		}
		return states.values().stream().map(items -> {
			boolean shared = items.values().stream().anyMatch(item -> item.text().equals(SHARED));
			return new State(items, shared, shared && states.containsKey(key(owned(items), ids, old)));
		}).toList();
	}

	private static Map<String, Item> owned(Map<String, Item> state) {
		Map<String, Item> owned = new TreeMap<>(state);
		owned.replaceAll((path, item) -> new Item(item.kind(), item.text().equals(SHARED) ? OWN : item.text(), item.id(), item.version(), true));
		return owned;
	}

	/**
	 * Two states of a side with one key are one but for names that the planner only compares: the bytes that nobody else has, and new ids.
	 * Neither is ever sorted by or looked into; and of local ids a scan sees nothing.
	 */
	private static String key(Map<String, Item> state, boolean ids, Set<String> old) {
		Map<String, Integer> own = new HashMap<>();
		StringBuilder key = new StringBuilder();
		state.forEach((path, item) -> {
			String text = item.text();
			boolean named = text.isEmpty() || text.equals(SHARED) || old.contains(text.toLowerCase(Locale.ROOT));
			key.append(path).append(item.kind() == Kind.FILE ? "=" : "/").append(named ? text : own.computeIfAbsent(text, any -> own.size()));
			key.append(ids ? old.contains(item.id()) ? "@" + item.id() : "@new" : "").append(' ');
		});
		return key.toString();
	}

	private static List<Map<String, Item>> edited(Map<String, Item> state, String side, int edit) {
		List<Map<String, Item>> all = new ArrayList<>();
		state.forEach((path, item) -> {
			all.add(without(state, path));
			if (item.kind() == Kind.FILE) {
				for (String text : new String[] { side, SHARED }) {
					all.add(with(state, path, new Item(Kind.FILE, text, item.id(), item.version() + 1, true)));
				}
			}
			for (String target : places(state)) {
				if (!target.equals(path) && !target.startsWith(path + "/")) {
					all.add(moved(state, path, target));
				}
			}
		});
		for (String target : places(state)) {
			String id = side + edit + target;
			all.add(with(state, target, new Item(Kind.FILE, SHARED, id, 1, true)));
			all.add(with(state, target, new Item(Kind.FILE, side + edit, id, 1, true)));
			all.add(with(state, target, new Item(Kind.FOLDER, "", id, 0, true)));
		}
		return all;
	}

	// free names in every folder: the first ones of the record, and a new one
	private static Set<String> places(Map<String, Item> state) {
		Set<String> places = new TreeSet<>();
		for (String folder : folders(state)) {
			for (String name : new String[] { "a", "b", "n" }) {
				if (!state.containsKey(folder + name)) {
					places.add(folder + name);
				}
			}
		}
		return places;
	}

	private static List<String> folders(Map<String, Item> tree) {
		List<String> folders = new ArrayList<>(List.of(""));
		tree.forEach((path, item) -> {
			if (item.kind() == Kind.FOLDER) {
				folders.add(path + "/");
			}
		});
		return folders;
	}

	private static String next(Map<String, Item> tree, String folder) {
		char name = 'a';
		while (tree.containsKey(folder + name)) {
			name++;
		}
		return String.valueOf(name);
	}

	private static Map<String, Item> with(Map<String, Item> state, String path, Item item) {
		Map<String, Item> copy = new TreeMap<>(state);
		copy.put(path, item);
		return copy;
	}

	private static Map<String, Item> without(Map<String, Item> state, String path) {
		Map<String, Item> copy = new TreeMap<>(state);
		copy.keySet().removeIf(item -> item.equals(path) || item.startsWith(path + "/"));
		return copy;
	}

	private static Map<String, Item> moved(Map<String, Item> state, String from, String to) {
		Map<String, Item> copy = new TreeMap<>();
		state.forEach((path, item) -> copy.put(path.equals(from) || path.startsWith(from + "/") ? to + path.substring(from.length()) : path, item));
		return copy;
	}
}
