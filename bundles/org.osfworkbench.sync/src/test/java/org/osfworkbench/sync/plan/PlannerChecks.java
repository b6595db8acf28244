package org.osfworkbench.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.osfworkbench.sync.engine.Answer.Pick;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.plan.Play.Item;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Node;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What holds for any record and any edits on both sides; called with dice that are thrown again and again. */
final class PlannerChecks {

	private static final String[] NAMES = { "a", "b", "c", "d" };
	private static final String[] CASES = { "a", "A", "b", "B" };

	private PlannerChecks() {
	}

	static Arbitrary<List<Integer>> edits() {
		return Arbitraries.integers().between(0, 1 << 20).list().ofMaxSize(5);
	}

	static Arbitrary<List<Integer>> bases() {
		return Arbitraries.integers().between(0, 1 << 20).list().ofMaxSize(9);
	}

	static void bothSidesBecomeEqualAndNothingIsLost(List<Integer> base, List<Integer> here, List<Integer> there, long seed) {
		Round round = new Round(base, here, there, NAMES);
		Play play = round.play(seed, false);
		round.tell(play, () -> Ends.inStep(play, round));
	}

	static void alsoOnADiskThatIgnoresCase(List<Integer> base, List<Integer> here, List<Integer> there, long seed) {
		Round round = new Round(base, here, there, CASES);
		Play play = round.play(seed, true);
		round.tell(play, () -> Ends.inStep(play, round));
	}

	static void whatFailsWaitsAndTheRestGoesOn(List<Integer> base, List<Integer> here, List<Integer> there, long seed) {
		Round round = new Round(base, here, there, NAMES);
		Play play = round.play(seed, false);
		Random chance = new Random(seed);
		play.fails = step -> chance.nextInt(4) == 0;
		round.tell(play, () -> {
			play.run();
			Ends.nothingLost(play, round);
			play.fails = step -> false;
			play.blocked.clear();
			Ends.inStep(play, round);
		});
	}

	static void whoIsAskedDecides(List<Integer> base, List<Integer> here, List<Integer> there, long seed) {
		Round round = new Round(base, here, there, NAMES);
		Play play = round.play(seed, false).with(LinkSettings.PROJECT.with(LinkSettings.Policy.ASK));
		Random chance = new Random(seed);
		round.tell(play, () -> {
			Plan plan = play.run();
			Set<Conflict> asked = new HashSet<>();
			while (!plan.waiting().isEmpty()) {
				Ends.nothingLost(play, round);
				Conflict shown = plan.waiting().get(chance.nextInt(plan.waiting().size()));
				assertThat(asked.add(shown)).as("asked again: %s", shown).isTrue();
				play.answering(plan, new Settled(shown, Pick.values()[chance.nextInt(Pick.values().length)]));
				plan = play.run();
			}
			Ends.inStep(play, round);
		});
	}

	static void uploadOnlyTakesNothingAway(List<Integer> base, List<Integer> here, List<Integer> there, long seed) {
		Round round = new Round(base, here, there, NAMES);
		Play play = round.play(seed, false).with(LinkSettings.DATA);
		round.tell(play, () -> {
			String local = play.local();
			play.run();
			assertThat(play.local()).isEqualTo(local);
			assertThat(play.trash).isEmpty();
			assertThat(Play.items(play.remote()).keySet()).containsAll(round.remote.keySet());
			assertThat(play.done).allMatch(step -> switch (step) {
			case Operation.Upload up -> true;
			case Operation.Create up -> true;
			case Operation.CreateRemoteFolder up -> true;
			case Operation.Adopt record -> true;
			case Operation.Forget record -> true;
			default -> false;
			});
		});
	}

	static void whatIsUnknownIsLeftAlone(List<Integer> base, List<Integer> here, List<Integer> there, long seed) {
		Round round = new Round(base, here, there, NAMES);
		Random chance = new Random(seed);
		hide(round.local, chance, false);
		hide(round.remote, chance, true);
		Play play = round.play(seed, false);
		round.tell(play, () -> {
			Set<Node<?>> unknown = new HashSet<>();
			collect(play.trees.local().root(), unknown);
			collect(play.trees.remote().root(), unknown);
			play.run();
			Ends.nothingLost(play, round);
			assertThat(unknown).allMatch(node -> node.isWithin(play.trees.local().root()) || node.isWithin(play.trees.remote().root()));
			assertThat(unknown).allMatch(node -> node.children().isEmpty());
		});
	}

	private static void hide(Map<String, Item> items, Random chance, boolean foldersOnly) {
		for (String path : new ArrayList<>(items.keySet())) {
			Item item = items.get(path);
			if (item != null && chance.nextInt(5) == 0 && (item.kind() == Kind.FOLDER || !foldersOnly)) {
				items.keySet().removeIf(below -> below.startsWith(path + "/"));
				items.put(path, new Item(item.kind(), item.text(), item.id(), item.version(), false));
			}
		}
	}

	private static void collect(Node<?> node, Set<Node<?>> unknown) {
		if (!node.known()) {
			unknown.add(node);
		}
		node.children().forEach(child -> collect(child, unknown));
	}

	/** A record and what two persons made of it. */
	static final class Round {

		final Map<String, Item> base;
		final Map<String, Item> local;
		final Map<String, Item> remote;

		Round(List<Integer> base, List<Integer> here, List<Integer> there, String... names) {
			this.base = new TreeMap<>(new Edits(Map.of(), "f", names).apply(base).items);
			this.base.replaceAll((path, item) -> new Item(item.kind(), item.text(), item.id(), item.kind() == Kind.FILE ? 1 : 0, true));
			this.local = new Edits(this.base, "l", names).apply(here).items;
			this.remote = new Edits(this.base, "r", names).apply(there).items;
		}

		Round(Map<String, Item> base, Map<String, Item> local, Map<String, Item> remote) {
			this.base = base;
			this.local = local;
			this.remote = remote;
		}

		Play play(long seed, boolean ignoresCase) {
			return play(seed, ignoresCase, new Contents());
		}

		Play play(long seed, boolean ignoresCase, Contents contents) {
			return new Play(base, local, remote, new Random(seed), ignoresCase, contents);
		}

		void tell(Play play, Runnable check) {
			try {
				check.run();
			} catch (RuntimeException | AssertionError failure) {
				throw new AssertionError("base   " + Play.text(base) + "\nlocal  " + Play.text(local) + "\nremote " + Play.text(remote)
						+ "\ndone   " + Play.words(play.done) + "\n" + failure.getMessage(), failure);
			}
		}
	}
}
