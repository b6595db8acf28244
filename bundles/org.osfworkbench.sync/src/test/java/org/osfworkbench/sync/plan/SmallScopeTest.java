package org.osfworkbench.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osfworkbench.sync.plan.Play.Item;
import org.osfworkbench.sync.tree.Kind;

/**
 * All small trees, all short edits on both sides, without chance ({@code sync-design.md}, section 10, T4). Most errors of planners need
 * no more than this.
 */
class SmallScopeTest {

	/** All trees of up to three nodes, all pairs of one edit a side. */
	@Test
	void oneEditASide() {
		assertThat(playAll(3, 1, 1, 1)).isGreaterThan(20_000);
	}

	/** All trees of up to two nodes, all pairs of two edits here and one there. */
	@Test
	void twoEditsHere() {
		assertThat(playAll(2, 2, 1, 1)).isGreaterThan(50_000);
	}

	/**
	 * All trees of up to four nodes, all pairs of two edits a side: 412 million. {@code -Dsmall.scope.every=1000} plays every thousandth.
	 */
	@Test
	@Tag("nightly")
	void twoEditsASide() {
		int every = Integer.getInteger("small.scope.every", 1);

		assertThat(playAll(4, 2, 2, every)).isGreaterThan(400_000_000L / every);
	}

	private static long playAll(int nodes, int here, int there, int every) {
		long pairs = 0;
		long plays = 0;
		for (Map<String, Item> base : trees(nodes)) {
			List<Map<String, Item>> locals = states(base, here, "L", false);
			List<Map<String, Item>> remotes = states(base, there, "R", true);
			long first = pairs;
			plays += LongStream.range(first, first + (long) locals.size() * remotes.size()).parallel().filter(pair -> pair % every == 0)
					.peek(pair -> play(base, locals.get((int) ((pair - first) / remotes.size())),
							remotes.get((int) ((pair - first) % remotes.size())), pair))
					.map(pair -> 1).sum();
			pairs += (long) locals.size() * remotes.size();
		}
		return plays;
	}

	private static void play(Map<String, Item> base, Map<String, Item> local, Map<String, Item> remote, long seed) {
		PlannerChecks.Round round = new PlannerChecks.Round(base, local, remote);
		Play play = round.play(seed, false);
		round.tell(play, () -> Ends.inStep(play, round));
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
			grow(with(tree, path, new Item(Kind.FILE, path.toUpperCase(java.util.Locale.ROOT), path, 1, true)), nodes, all);
			grow(with(tree, path, new Item(Kind.FOLDER, "", path, 0, true)), nodes, all);
		}
	}

	private static List<Map<String, Item>> states(Map<String, Item> base, int edits, String side, boolean ids) {
		Map<String, Map<String, Item>> states = new LinkedHashMap<>();
		List<Map<String, Item>> last = List.of(base);
		states.put(key(base, ids), base);
		for (int edit = 1; edit <= edits; edit++) {
			List<Map<String, Item>> next = new ArrayList<>();
			for (Map<String, Item> state : last) {
				for (Map<String, Item> edited : edited(state, side, edit)) {
					if (states.putIfAbsent(key(edited, ids), edited) == null) {
						next.add(edited);
					}
				}
			}
			last = next;
		}
		return List.copyOf(states.values());
	}

	// ids are of no interest here, where a scan does not see them
	private static String key(Map<String, Item> state, boolean ids) {
		return ids ? Play.text(state) : Play.text(state).replaceAll("@\\S*", "");
	}

	private static List<Map<String, Item>> edited(Map<String, Item> state, String side, int edit) {
		List<Map<String, Item>> all = new ArrayList<>();
		state.forEach((path, item) -> {
			all.add(without(state, path));
			if (item.kind() == Kind.FILE) {
				for (String text : new String[] { side, "S" }) {
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
			all.add(with(state, target, new Item(Kind.FILE, "S", id, 1, true)));
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
