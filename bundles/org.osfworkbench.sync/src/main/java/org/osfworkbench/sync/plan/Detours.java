package org.osfworkbench.sync.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.match.Entry;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;

/**
 * Ways out where entries wait for each other: two that exchange their names, or one that has to leave the folder whose name it gets.
 * One of them takes a temporary name, and only if that helps.
 */
final class Detours {

	private final Goals goals;
	private final Map<Goal, Wish> here = new IdentityHashMap<>();
	private final Map<Goal, Wish> there = new IdentityHashMap<>();
	private final List<Wish> stuck = new ArrayList<>();

	/** A place that an entry has to get on one side. */
	private record Wish(Goal goal, Goal folder, String name, boolean local, boolean moves) {
	}

	Detours(Goals goals) {
		this.goals = goals;
	}

	void local(Goal goal, Goal folder, String name, boolean free) {
		note(new Wish(goal, folder, name, true, true), free);
	}

	void remote(Goal goal, Goal folder, String name, boolean free) {
		note(new Wish(goal, folder, name, false, true), free);
	}

	void make(Goal goal, Goal folder, String name, boolean local, boolean free) {
		note(new Wish(goal, folder, name, local, false), free);
	}

	private void note(Wish wish, boolean free) {
		(wish.local() ? here : there).put(wish.goal(), wish);
		if (!free) {
			stuck.add(wish);
		}
	}

	/** Moves to temporary names; empty if nothing is gained by any. */
	List<Operation> find() {
		Map<Goal, Operation> steps = new LinkedHashMap<>();
		Set<Wish> seen = new HashSet<>();
		for (Wish wish : stuck) {
			if (seen.add(wish)) {
				follow(wish, seen, steps);
			}
		}
		return List.copyOf(steps.values());
	}

	// from one that waits to those it waits for; where they come round, one of the round steps aside
	private void follow(Wish first, Set<Wish> seen, Map<Goal, Operation> steps) {
		SequencedSet<Wish> path = new LinkedHashSet<>(Set.of(first));
		Deque<Iterator<Wish>> ahead = new ArrayDeque<>();
		ahead.push(awaited(first).iterator());
		while (!ahead.isEmpty()) {
			Iterator<Wish> from = ahead.getFirst();
			Wish next = from.hasNext() ? from.next() : null;
			if (next == null) {
				ahead.pop();
				path.removeLast();
			} else if (path.contains(next)) {
				if (oneStepsAside(path.stream().dropWhile(wish -> !wish.equals(next)).toList(), steps)) {
					return;
				}
			} else if (seen.add(next)) {
				path.addLast(next);
				ahead.push(awaited(next).iterator());
			}
		}
	}

	// a folder that dies waits for all that has to leave it
	private List<Wish> awaited(Wish wish) {
		Goal blocker = blocker(wish);
		if (blocker == null) {
			return List.of();
		}
		if (blocker.fate == Goal.Fate.DIES) {
			return stuck.stream().filter(other -> other.local() == wish.local() && isBelow(other, blocker)).toList();
		}
		return Optional.ofNullable((wish.local() ? here : there).get(blocker)).stream().toList();
	}

	private static boolean isBelow(Wish wish, Goal dying) {
		Node<?> node = node(wish.goal(), wish.local());
		Node<?> folder = node(dying, wish.local());
		return node != null && folder != null && node != folder && node.isWithin(folder);
	}

	// rather one that gives way to all that have to leave a folder than one of those
	private boolean oneStepsAside(List<Wish> round, Map<Goal, Operation> steps) {
		return Stream.concat(round.stream().filter(wish -> !isInDying(wish)), round.stream().filter(this::isInDying))
				.anyMatch(wish -> stepAside(wish, steps));
	}

	private boolean isInDying(Wish wish) {
		Node<?> node = node(wish.goal(), wish.local());
		Node<?> folder = node == null ? null : node.parent();
		return folder != null && goals.of(folder).fate == Goal.Fate.DIES;
	}

	private @Nullable Goal blocker(Wish wish) {
		Node<?> target = node(wish.folder(), wish.local());
		if (target == null) {
			return wish.folder();
		}
		Node<?> mover = node(wish.goal(), wish.local());
		if (wish.moves() && mover != null && target.isWithin(mover)) {
			return firstMoverBetween(target, mover, wish.local());
		}
		Node<?> occupant = target.child(goals.names().key(wish.name()));
		return occupant == null ? null : goals.of(occupant);
	}

	private @Nullable Goal firstMoverBetween(Node<?> from, Node<?> to, boolean local) {
		for (Node<?> at = from; at != null && at != to; at = at.parent()) {
			Goal goal = goals.of(at);
			if ((local ? here : there).containsKey(goal)) {
				return goal;
			}
		}
		return null;
	}

	private boolean stepAside(Wish wish, Map<Goal, Operation> steps) {
		Goal goal = wish.goal();
		Node<?> node = node(goal, wish.local());
		Node<BaseFacts> base = goal.entry.base();
		if (!wish.moves() || node == null || base == null) {
			return false;
		}
		if (goal.isTemporary(node) && !isInDying(wish)) {
			return false;
		}
		Node<?> target = node(wish.folder(), wish.local());
		boolean there = target != null && target.known() && !target.isWithin(node);
		Entry folder = there ? wish.folder().entry : staying(node).entry;
		String name = Names.temporary(base.facts().id());
		String path = goals.pathNow(goal);
		steps.put(goal, wish.local() ? new Operation.MoveLocal(goal.entry, folder, name, path, name, List.of())
				: new Operation.MoveRemote(goal.entry, folder, name, path, name, List.of()));
		return true;
	}

	// the nearest folder above that does not die: in one that does, the entry would still be in the way
	private Goal staying(Node<?> node) {
		Node<?> folder = Objects.requireNonNull(node.parent());
		while (goals.of(folder).fate == Goal.Fate.DIES) {
			folder = Objects.requireNonNull(folder.parent());
		}
		return goals.of(folder);
	}

	private static @Nullable Node<?> node(Goal goal, boolean local) {
		return local ? goal.local() : goal.remote();
	}
}
