package org.osfworkbench.sync.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.engine.Notice;
import org.osfworkbench.sync.match.Entry;
import org.osfworkbench.sync.match.Matcher;
import org.osfworkbench.sync.match.State;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;

/**
 * The operations that lead from what is there to what shall be, and which of them can be done now: those whose folder is there, whose
 * name is free, and in which nothing is left ({@code sync-design.md}, section 5, rule 3).
 */
final class Steps {

	private final Goals goals;
	private final boolean both;
	private final List<Operation> ready = new ArrayList<>();
	private final List<Operation> later = new ArrayList<>();
	private final Detours detours;

	Steps(Goals goals, Wishes wishes) {
		this.goals = goals;
		this.both = wishes.settings().direction() == Direction.TWO_WAY;
		this.detours = new Detours(goals);
	}

	/** All operations; those of the first phase that has any that can be done are the first list. */
	List<List<Operation>> list() {
		for (Goal goal : goals.all()) {
			if (goal.forgotten) {
				add(new Operation.Forget(goal.entry, goals.pathNow(goal)), true);
			} else if (goal.lives()) {
				live(goal);
			} else if (goal.fate == Goal.Fate.DIES) {
				die(goal);
			} else if (goal.fate == Goal.Fate.LEFT_ALONE && goal.local() == null && goal.remote() == null) {
				forget(goal);
			}
		}
		if (ready.isEmpty()) {
			ready.addAll(detours.find());
		}
		Phase first = ready.stream().map(Operation::phase).min(Comparator.naturalOrder()).orElse(Phase.RECORD);
		List<Operation> next = Batch.of(ready.stream().filter(step -> step.phase() == first).toList());
		Set<Operation> now = Collections.newSetFromMap(new IdentityHashMap<>());
		now.addAll(next);
		ready.removeIf(now::contains);
		ready.addAll(later);
		ready.sort(Comparator.comparing(Operation::phase));
		return List.of(next, List.copyOf(ready));
	}

	private void add(Operation step, boolean possible) {
		(possible ? ready : later).add(step);
	}

	private void live(Goal goal) {
		giveWay(goal);
		if (goal.waits) {
			return;
		}
		Node<LocalFacts> local = goal.local();
		Node<RemoteFacts> remote = goal.remote();
		boolean aside = goal.meets && setAside(goal);
		boolean here = local != null && moveHere(goal, local, !aside);
		boolean there = remote != null && moveThere(goal, remote, !aside);
		boolean settled = !aside && !here && !there && (goal.meets || !setAside(goal));
		if (local != null && remote != null) {
			transfer(goal, local, remote);
			adopt(goal, local, remote, settled);
		} else if (both || remote == null) {
			make(goal, Objects.requireNonNull(local == null ? remote : local), settled);
		}
	}

	// a person wants the name for what is here
	private void giveWay(Goal goal) {
		Node<RemoteFacts> remote = goal.remote();
		String away = goal.movedAway;
		if (away != null && remote != null) {
			String path = remote.path();
			String above = path.substring(0, path.length() - remote.name().length());
			add(new Operation.MoveRemote(goal.entry, goals.parent(goal).entry, away, path, above + away, List.of()), true);
		}
	}

	// whether it has to move here
	private boolean moveHere(Goal goal, Node<LocalFacts> local, boolean now) {
		Goal folder = goals.parent(goal);
		String name = goals.placeName(goal);
		if (!both || isIn(local, folder) && (Names.same(goals.names().canonical(local.name()), name) || !spells(goal))) {
			return false;
		}
		Node<LocalFacts> target = folder.local();
		boolean free = now && isFree(target, name, local) && !Objects.requireNonNull(target).isWithin(local);
		String spelled = goals.names().onDisk(name).orElse(local.name());
		Operation step = new Operation.MoveLocal(goal.entry, folder.entry, spelled, goals.pathNow(goal), goals.path(goal), told(goal));
		add(step, free);
		detours.local(goal, folder, name, free);
		return true;
	}

	private boolean moveThere(Goal goal, Node<RemoteFacts> remote, boolean now) {
		Goal folder = goals.parent(goal);
		String name = goals.placeName(goal);
		if (!both || isIn(remote, folder) && (Names.same(remote.name(), name) || !spells(goal))) {
			return false;
		}
		Node<RemoteFacts> target = folder.remote();
		boolean free = now && isFree(target, name, remote) && !Objects.requireNonNull(target).isWithin(remote);
		add(new Operation.MoveRemote(goal.entry, folder.entry, goals.name(goal), remote.path(), goals.path(goal), List.of()), free);
		detours.remote(goal, folder, name, free);
		return true;
	}

	private boolean isIn(Node<?> node, Goal folder) {
		Node<?> parent = node.parent();
		return parent != null && goals.of(parent) == folder;
	}

	// two spellings of one name stay as they are unless somebody changed one
	private static boolean spells(Goal goal) {
		return goal.entry.base() != null && (isMoved(goal.entry.localState()) || isMoved(goal.entry.remoteState())
				|| goal.isTemporary(goal.local()) || goal.isTemporary(goal.remote()));
	}

	private static boolean isMoved(State state) {
		return switch (state) {
		case MOVED, MOVED_AND_MODIFIED -> true;
		case UNCHANGED, MODIFIED, DELETED, REPLACED -> false;
		};
	}

	private boolean setAside(Goal goal) {
		var conflict = goal.conflict;
		String copy = goal.aside;
		if (conflict == null || copy == null) {
			return false;
		}
		add(new Operation.SetAside(goal.entry, copy, conflict.path(), conflict.copy().orElseThrow(), conflict, goal.record), true);
		if (goal.remote() != null && goal.record == Operation.Fate.DROP) {
			Goal folder = goals.parent(goal);
			String name = goals.placeName(goal);
			later.add(new Operation.Download(goal.entry, folder.entry, spelled(name), conflict.path(), List.of()));
			later.add(new Operation.Create(goal.entry, folder.entry, copy, conflict.copy().orElseThrow(), List.of()));
		}
		return true;
	}

	// it is on one side only
	private void make(Goal goal, Node<?> node, boolean settled) {
		Goal folder = goals.parent(goal);
		boolean here = goal.local() == null;
		Node<?> target = here ? folder.local() : folder.remote();
		String name = goals.name(goal);
		boolean possible = settled && isFree(target, name, null);
		if (target == null && (folder.waits || folder.fate == Goal.Fate.FROZEN) || target != null && !target.known()) {
			return;
		}
		String path = goals.path(goal);
		Entry entry = goal.entry;
		boolean file = node.kind() == Kind.FILE;
		if (here) {
			add(file ? new Operation.Download(entry, folder.entry, spelled(name), path, told(goal))
					: new Operation.CreateLocalFolder(entry, folder.entry, spelled(name), path, told(goal)), possible);
		} else {
			add(file ? new Operation.Create(entry, folder.entry, name, path, told(goal))
					: new Operation.CreateRemoteFolder(entry, folder.entry, name, path, told(goal)), possible);
		}
		detours.make(goal, folder, name, here, possible);
	}

	private void transfer(Goal goal, Node<LocalFacts> local, Node<RemoteFacts> remote) {
		switch (goal.isFolder() || goal.aside != null ? Verdict.Bytes.SAME : goal.bytes) {
		case UPLOAD -> add(new Operation.Upload(goal.entry, remote.facts().version(), goals.path(goal), toldNow(goal)), true);
		case DOWNLOAD -> {
			Entry folder = Matcher.of(Objects.requireNonNull(local.parent()));
			add(new Operation.Download(goal.entry, folder, local.name(), goals.path(goal), toldNow(goal)), true);
		}
		case SAME, COMPARE -> {
			// nothing travels
		}
		}
	}

	private void adopt(Goal goal, Node<LocalFacts> local, Node<RemoteFacts> remote, boolean settled) {
		boolean inPlace = settled && local.key().equals(remote.key()) && isIn(local, goals.parent(goal)) && isIn(remote, goals.parent(goal));
		if (!inPlace || goal.bytes != Verdict.Bytes.SAME) {
			return;
		}
		Node<BaseFacts> base = goal.entry.base();
		Node<BaseFacts> folder = goals.parent(goal).entry.base();
		if (base != null && folder != null && folder.isWithin(base)) {
			// the record of its new folder is still below its own and has to leave first
			return;
		}
		if (base == null) {
			add(new Operation.Adopt(goal.entry, false, goals.path(goal)), true);
		} else {
			Staleness stale = Staleness.of(base, local, remote);
			if (stale != Staleness.NONE) {
				add(new Operation.Adopt(goal.entry, stale == Staleness.DETAILS, goals.path(goal)), true);
			}
		}
	}

	private void die(Goal goal) {
		Node<LocalFacts> local = goal.local();
		Node<RemoteFacts> remote = goal.remote();
		if (local == null && remote == null) {
			forget(goal);
		} else if (local != null && remote == null) {
			add(new Operation.DeleteLocal(goal.entry, goals.pathNow(goal)), local.children().isEmpty());
		} else if (local == null && remote != null) {
			Node<RemoteFacts> folder = remote.parent();
			if (canGo(remote) && (folder == null || !canGo(folder))) {
				List<Entry> below = new ArrayList<>();
				collect(remote, below);
				add(new Operation.DeleteRemote(goal.entry, below, remote.path()), true);
			}
		}
	}

	private boolean canGo(Node<RemoteFacts> node) {
		Goal goal = goals.of(node);
		boolean goes = goal.fate == Goal.Fate.DIES && !goal.forgotten && goal.local() == null;
		return goes && node.children().stream().allMatch(this::canGo);
	}

	private static void collect(Node<RemoteFacts> folder, List<Entry> below) {
		for (Node<RemoteFacts> child : folder.children()) {
			below.add(Matcher.of(child));
			collect(child, below);
		}
	}

	// only when what was recorded in it has another place or goes as well
	private void forget(Goal goal) {
		Node<BaseFacts> base = goal.entry.base();
		if (base != null) {
			add(new Operation.Forget(goal.entry, base.path()), isOver(base));
		}
	}

	private boolean isOver(Node<BaseFacts> node) {
		Goal goal = goals.of(node);
		boolean over = goal.local() == null && goal.remote() == null && !goal.entry.unknown() && !goal.waits;
		return over && node.children().stream().allMatch(this::isOver);
	}

	private boolean isFree(@Nullable Node<?> folder, String name, @Nullable Node<?> mover) {
		if (folder == null || !folder.known()) {
			return false;
		}
		Node<?> there = folder.child(goals.names().key(name));
		return there == null || there == mover;
	}

	private String spelled(String name) {
		return goals.names().onDisk(name).orElse(name);
	}

	private List<Notice> toldNow(Goal goal) {
		return goal.told == Notice.Kind.RESTORED ? told(goal) : List.of();
	}

	private List<Notice> told(Goal goal) {
		Notice.Kind kind = goal.told;
		if (kind == null) {
			return List.of();
		}
		Node<BaseFacts> base = goal.entry.base();
		String path = kind == Notice.Kind.RESTORED || base == null ? goals.path(goal) : base.path();
		return List.of(new Notice(kind, path));
	}
}
