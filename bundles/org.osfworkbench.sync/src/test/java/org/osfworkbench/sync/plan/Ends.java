package org.osfworkbench.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.osfworkbench.sync.observe.Observed;
import org.osfworkbench.sync.plan.Play.Item;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;
import org.osfworkbench.sync.tree.Tree;

/** How a game of the planner has to end. */
final class Ends {

	private Ends() {
	}

	/** Plays to the end: both sides and the record are equal, nothing is left to do, not even after a look with fresh eyes. */
	static void inStep(Play play, PlannerChecks.Round round) {
		Plan end = play.run();
		assertThat(end.operations()).as("left over").isEmpty();
		assertThat(end.conflicts()).as("conflicts").isEmpty();
		assertThat(sorted(play.local())).as("sides").isEqualTo(sorted(play.remote()));
		assertThat(play.base()).as("record").isEqualTo(play.remote());
		assertThat(play.local() + play.remote()).as("temporary names").doesNotContain("moving");
		nothingLost(play, round);
		Trees again = new Trees(play.names, play.journal());
		again.observed(fresh(play.trees.local()), fresh(play.trees.remote()));
		assertThat(Play.words(TreePlanner.plan(again, play.wishes).operations())).as("second look").isEmpty();
	}

	/** The same as {@link #inStep}, at a fraction of its cost and without words. */
	static boolean isInStep(Play play, PlannerChecks.Round round) {
		Plan end = play.run();
		if (!end.operations().isEmpty() || !end.conflicts().isEmpty()
				|| !isSame(play.trees.local().root(), play.trees.remote().root(), LocalFacts::content, RemoteFacts::content)
				|| !isSame(play.trees.base().root(), play.trees.remote().root(), BaseFacts::content, RemoteFacts::content)) {
			return false;
		}
		Set<String> owed = texts(round.local);
		owed.addAll(texts(round.remote));
		owed.removeAll(play.trash);
		owed.removeAll(play.versions);
		collect(play.trees.remote().root(), node -> node.facts().content(), play, owed);
		Trees again = new Trees(play.names, play.journal());
		again.observed(fresh(play.trees.local()), fresh(play.trees.remote()));
		return owed.isEmpty() && TreePlanner.plan(again, play.wishes).operations().isEmpty();
	}

	private static <F, G> boolean isSame(Node<F> one, Node<G> other, Function<F, Content> ones, Function<G, Content> others) {
		List<Node<F>> here = one.children();
		List<Node<G>> there = other.children();
		boolean same = here.size() == there.size();
		for (int index = 0; same && index < here.size(); index++) {
			Node<F> left = here.get(index);
			Node<G> right = there.get(index);
			same = left.name().equals(right.name()) && Names.ownerOfTemporary(left.name()) == 0 && left.kind() == right.kind()
					&& Objects.equals(ones.apply(left.facts()), others.apply(right.facts())) && isSame(left, right, ones, others);
		}
		return same;
	}

	/** Every text that was on a side is on a side, in a version or in the trash. */
	static void nothingLost(Play play, PlannerChecks.Round round) {
		Set<String> texts = texts(round.local);
		texts.addAll(texts(round.remote));
		texts.removeAll(play.trash);
		texts.removeAll(play.versions);
		collect(play.trees.local().root(), node -> node.facts().content(), play, texts);
		collect(play.trees.remote().root(), node -> node.facts().content(), play, texts);
		assertThat(texts).as("lost").isEmpty();
	}

	private static Set<String> texts(Map<String, Item> items) {
		Set<String> texts = new TreeSet<>();
		items.values().stream().filter(item -> item.kind() == Kind.FILE && item.known()).forEach(item -> texts.add(item.text()));
		return texts;
	}

	private static <F> void collect(Node<F> folder, Function<Node<F>, Content> content, Play play, Set<String> texts) {
		for (Node<F> child : folder.children()) {
			Content bytes = content.apply(child);
			if (bytes != null) {
				texts.remove(play.text(bytes));
			}
			collect(child, content, play, texts);
		}
	}

	private static List<String> sorted(String text) {
		return Arrays.stream(text.replace(" (", "(").toLowerCase(Locale.ROOT).split(" ")).sorted().toList();
	}

	private static <F> Observed<F> fresh(Tree<F> tree) {
		unlink(tree.root());
		return new Observed<>(tree, List.of(), Set.of());
	}

	private static void unlink(Node<?> node) {
		node.link(null);
		node.children().forEach(Ends::unlink);
	}
}
