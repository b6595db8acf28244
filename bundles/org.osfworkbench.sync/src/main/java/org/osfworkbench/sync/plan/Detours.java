package org.osfworkbench.sync.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
			follow(wish, seen, steps);
		}
		return List.copyOf(steps.values());
	}

	// from one that waits to the one it waits for, until they come round or to an end
	private void follow(Wish first, Set<Wish> seen, Map<Goal, Operation> steps) {
		List<Wish> chain = new ArrayList<>();
		Wish at = first;
		while (at != null && seen.add(at)) {
			chain.add(at);
			Goal blocker = blocker(at);
			if (blocker != null && blocker.fate == Goal.Fate.DIES) {
				leaveDying(chain, blocker, steps);
				return;
			}
			at = blocker == null ? null : (at.local() ? here : there).get(blocker);
		}
		int round = chain.indexOf(at);
		for (Wish wish : round < 0 ? List.<Wish>of() : chain.subList(round, chain.size())) {
			if (stepAside(wish, steps)) {
				return;
			}
		}
	}

	// what has to get out of a folder that dies, but waits for its name
	private void leaveDying(List<Wish> chain, Goal dying, Map<Goal, Operation> steps) {
		for (Wish wish : chain) {
			Node<?> node = node(wish.goal(), wish.local());
			Node<?> folder = node(dying, wish.local());
			if (node != null && folder != null && node != folder && node.isWithin(folder) && stepAside(wish, steps)) {
				return;
			}
		}
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
		Goal stays = staying(node);
		if (goal.isTemporary(node) && goals.of(Objects.requireNonNull(node.parent())) == stays) {
			return false;
		}
		Node<?> target = node(wish.folder(), wish.local());
		boolean there = target != null && target.known() && !target.isWithin(node);
		Entry folder = there ? wish.folder().entry : stays.entry;
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
