package org.osfworkbench.sync.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.engine.Answer.Pick;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.engine.LinkSettings.Policy;
import org.osfworkbench.sync.match.State;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.CopyName;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;

/**
 * Where both sides have something the other never saw: different bytes of one entry, or two entries in one place. The place belongs to
 * what is there remotely; what is here becomes a conflict copy, or waits for a person ({@code sync-design.md}, section 5, rule 1;
 * {@code sync-scenarios.md}, Policy, 2 and 7).
 */
final class Clashes {

	private final Goals goals;
	private final Wishes wishes;
	private final List<Conflict> conflicts = new ArrayList<>();
	private final List<Settled> heeded = new ArrayList<>();
	private final Map<Goal, Set<String>> given = new IdentityHashMap<>();
	private final Map<Goal, Map<String, @Nullable Goal>> taken = new IdentityHashMap<>();

	Clashes(Goals goals, Wishes wishes) {
		this.goals = goals;
		this.wishes = wishes;
	}

	List<Conflict> settle() {
		goals.all().forEach(this::bytes);
		places();
		return conflicts;
	}

	/** The answers that this settling rests on. */
	List<Settled> heeded() {
		return heeded;
	}

	private void bytes(Goal goal) {
		if (goal.bytes != Verdict.Bytes.COMPARE || !goal.lives()) {
			return;
		}
		Node<LocalFacts> local = goal.local();
		Node<RemoteFacts> remote = goal.remote();
		Content mine = local == null ? null : local.facts().content();
		Content theirs = remote == null ? null : remote.facts().content();
		goal.bytes = Verdict.Bytes.SAME;
		if (goal.isFolder() || goal.waits || mine == null || theirs == null || mine.sameBytes(theirs)) {
			return;
		}
		Conflict.Kind kind = goal.entry.base() == null ? Conflict.Kind.CREATE_CREATE : Conflict.Kind.EDIT_EDIT;
		Conflict conflict = new Conflict(goals.path(goal), kind, Optional.of(mine), Optional.of(theirs), Optional.empty());
		switch (pick(conflict)) {
		case LOCAL -> goal.bytes = Verdict.Bytes.UPLOAD;
		case REMOTE -> goal.bytes = Verdict.Bytes.DOWNLOAD;
		case BOTH -> setAside(goal, conflict, Operation.Fate.DROP);
		case null -> {
			await(conflict, goal);
			goal.asked = conflict;
		}
		}
	}

	// what has the place remotely cannot get it here as long as the other waits in it
	private void await(Conflict conflict, Goal waiting) {
		conflicts.add(conflict);
		waiting.waits = true;
	}

	private @Nullable Pick pick(Conflict conflict) {
		boolean ask = wishes.settings().policy() == Policy.ASK || wishes.settings().direction() == Direction.UPLOAD_ONLY;
		if (!ask) {
			return Pick.BOTH;
		}
		for (Settled answer : wishes.answers()) {
			Conflict shown = answer.shown();
			if (shown.path().equals(conflict.path()) && shown.local().equals(conflict.local())
					&& shown.remote().equals(conflict.remote())) {
				heeded.add(answer);
				return answer.pick();
			}
		}
		return null;
	}

	// two that never moved cannot meet, so only the others are compared
	private void places() {
		goals.all().forEach(this::place);
	}

	private void place(Goal goal) {
		if (!goal.lives() || isSettled(goal)) {
			return;
		}
		Goal folder = goals.parent(goal);
		String key = goals.names().key(goals.placeName(goal));
		Goal other = rival(goal, folder, key);
		Goal earlier = taken.computeIfAbsent(folder, any -> new HashMap<String, @Nullable Goal>()).put(key, goal);
		Goal rival = other != null ? other : earlier;
		if (rival != null && !(rival.aside != null && goal.aside != null)) {
			meet(goal, rival, folder, key);
		}
	}

	private boolean isSettled(Goal goal) {
		return goal.entry.base() != null && goal.entry.localState() == State.UNCHANGED && goal.entry.remoteState() == State.UNCHANGED;
	}

	private @Nullable Goal rival(Goal goal, Goal folder, String key) {
		Node<RemoteFacts> there = folder.remote();
		Node<LocalFacts> here = folder.local();
		Goal remote = wanting(there == null ? null : there.child(key), goal, folder, key);
		return remote != null ? remote : wanting(here == null ? null : here.child(key), goal, folder, key);
	}

	private @Nullable Goal wanting(@Nullable Node<?> node, Goal goal, Goal folder, String key) {
		if (node == null) {
			return null;
		}
		Goal other = goals.of(node);
		boolean stays = other.lives() || other.fate == Goal.Fate.LEFT_ALONE;
		boolean same = other != goal && stays && goals.parent(other) == folder
				&& goals.names().key(goals.placeName(other)).equals(key);
		return same ? other : null;
	}

	private void meet(Goal one, Goal other, Goal folder, String key) {
		Node<RemoteFacts> there = folder.remote();
		Node<RemoteFacts> owner = there == null ? null : there.child(key);
		Goal winner = owner != null && goals.of(owner) == other ? other : one;
		Goal loser = winner == one ? other : one;
		Node<LocalFacts> local = loser.local();
		if (winner.movedAway != null || local == null || isBlocked(loser) || isBlocked(winner) || loser.meets) {
			return;
		}
		loser.meets = true;
		// conflicts of their own have to wait until each has a place
		conflicts.remove(loser.conflict);
		conflicts.remove(loser.asked);
		conflicts.remove(winner.asked);
		loser.asked = null;
		loser.waits = false;
		Conflict conflict = new Conflict(goals.path(winner), kind(winner, loser), content(local.facts().content()),
				content(owner == null ? null : owner.facts().content()), Optional.empty());
		settle(winner, loser, conflict);
	}

	private static boolean isBlocked(Goal goal) {
		return goal.waits && goal.asked == null;
	}

	private void settle(Goal winner, Goal loser, Conflict conflict) {
		switch (pick(conflict)) {
		case LOCAL -> giveWay(winner, loser, conflict);
		case REMOTE -> giveUp(loser, conflict);
		case BOTH -> setAside(loser, conflict, record(loser));
		case null -> await(conflict, loser);
		}
	}

	private static Conflict.Kind kind(Goal winner, Goal loser) {
		if (winner.isFolder() != loser.isFolder()) {
			return Conflict.Kind.TYPE;
		}
		return loser.entry.base() == null ? Conflict.Kind.CREATE_CREATE : Conflict.Kind.NAME_TAKEN;
	}

	// the remote entry gets another name, and what is here keeps its own
	private void giveWay(Goal winner, Goal loser, Conflict conflict) {
		String copy = copyName(winner, CopyName.Side.REMOTE);
		winner.movedAway = copy;
		winner.waits = true;
		loser.waits = true;
		conflicts.add(withCopy(conflict, goals.parent(winner), copy));
	}

	private void giveUp(Goal loser, Conflict conflict) {
		if (loser.remote() != null) {
			goals.placeThere(loser).forEach(this::place);
		} else if (loser.isFolder()) {
			setAside(loser, conflict, record(loser));
		} else {
			loser.fate = Goal.Fate.DIES;
		}
	}

	// a file that was edited here and is gone there is met as new; a renamed one stays what it was
	private static Operation.Fate record(Goal loser) {
		if (loser.entry.base() == null) {
			return Operation.Fate.DROP;
		}
		State here = loser.entry.localState();
		if (here == State.MOVED || here == State.MOVED_AND_MODIFIED) {
			return Operation.Fate.STAY;
		}
		return loser.isFolder() ? Operation.Fate.FOLLOW : Operation.Fate.DROP;
	}

	private void setAside(Goal goal, Conflict conflict, Operation.Fate record) {
		Goal folder = goals.parent(goal);
		String copy = copyName(goal, CopyName.Side.LOCAL);
		Conflict kept = withCopy(conflict, folder, copy);
		goal.conflict = kept;
		goal.aside = copy;
		goal.record = record;
		conflicts.add(kept);
	}

	private Conflict withCopy(Conflict conflict, Goal folder, String copy) {
		String above = goals.path(folder);
		return new Conflict(conflict.path(), conflict.kind(), conflict.local(), conflict.remote(),
				Optional.of(above.isEmpty() ? copy : above + '/' + copy));
	}

	private String copyName(Goal goal, CopyName.Side side) {
		Goal folder = goals.parent(goal);
		CopyName name = new CopyName(goals.placeName(goal), side, wishes.time(), wishes.zone());
		Set<String> used = given.computeIfAbsent(folder, any -> new HashSet<>());
		int number = 1;
		while (!isFree(folder, name.text(number)) || !used.add(goals.names().key(name.text(number)))) {
			number++;
		}
		return name.text(number);
	}

	private boolean isFree(Goal folder, String name) {
		String key = goals.names().key(name);
		Node<LocalFacts> here = folder.local();
		Node<RemoteFacts> there = folder.remote();
		return (here == null || here.child(key) == null) && (there == null || there.child(key) == null);
	}

	private static Optional<Content> content(@Nullable Content content) {
		return content == null ? Optional.empty() : Optional.of(content);
	}
}
