package org.osfworkbench.sync.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.engine.LinkSettings.Extent;
import org.osfworkbench.sync.engine.Notice;
import org.osfworkbench.sync.match.Entry;
import org.osfworkbench.sync.match.Matcher;
import org.osfworkbench.sync.match.Matching;
import org.osfworkbench.sync.match.State;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;

/**
 * What shall become of every entry: first by the table, each for itself, then so that all fit together: no folder dies that something
 * lives in, and no folder is in itself.
 */
final class Goals {

	private final Names names;
	private final Wishes wishes;
	private final Goal root;
	private final Map<Entry, Goal> byEntry = new IdentityHashMap<>();
	private final List<Goal> all = new ArrayList<>();

	Goals(Matching matching, Names names, Wishes wishes) {
		this.names = names;
		this.wishes = wishes;
		this.root = new Goal(matching.root());
		byEntry.put(matching.root(), root);
		for (Entry entry : matching.entries()) {
			Goal goal = new Goal(entry);
			decide(goal);
			byEntry.put(entry, goal);
			all.add(goal);
		}
		forgetIgnored(Matcher.of(Objects.requireNonNull(matching.root().base())).base(), "", false); //$NON-NLS-1$
		all.forEach(this::hold);
		all.forEach(this::revive);
		dropCircles();
	}

	List<Goal> all() {
		return all;
	}

	Goal of(Node<?> node) {
		return Objects.requireNonNull(byEntry.get(Matcher.of(node)));
	}

	Names names() {
		return names;
	}

	/** The folder it shall be in. */
	Goal parent(Goal goal) {
		Node<?> node = place(goal);
		Node<?> folder = node.parent();
		return folder == null ? root : of(folder);
	}

	/** The name it shall have, as the server spells it: that of a conflict copy if something else has its place. */
	String name(Goal goal) {
		String copy = goal.aside;
		return copy != null && goal.meets ? names.canonical(copy) : placeName(goal);
	}

	/** The name that counts before anything is set aside. */
	String placeName(Goal goal) {
		Node<LocalFacts> local = goal.local();
		Node<?> node = place(goal);
		return node == local ? names.canonical(node.name()) : node.name();
	}

	/** Where it shall be. */
	String path(Goal goal) {
		if (goal == root) {
			return ""; //$NON-NLS-1$
		}
		String folder = path(parent(goal));
		return folder.isEmpty() ? name(goal) : folder + '/' + name(goal);
	}

	/** Where it is for a person: there, or else here. */
	String pathNow(Goal goal) {
		Node<RemoteFacts> remote = goal.remote();
		Node<LocalFacts> local = goal.local();
		if (remote != null) {
			return remote.path();
		}
		if (local == null) {
			return Objects.requireNonNull(goal.entry.base()).path();
		}
		Node<LocalFacts> folder = local.parent();
		String above = folder == null || folder.parent() == null ? "" : pathNow(of(folder)); //$NON-NLS-1$
		String name = names.canonical(local.name());
		return above.isEmpty() ? name : above + '/' + name;
	}

	// the node whose place counts; one that the engine moved away for a moment still belongs where it was
	private Node<?> place(Goal goal) {
		Node<LocalFacts> local = goal.local();
		Node<RemoteFacts> remote = goal.remote();
		Node<BaseFacts> base = goal.entry.base();
		Node<?> node = goal.here && local != null || remote == null ? local : remote;
		if (node == null || base != null && goal.isTemporary(node)) {
			return Objects.requireNonNull(base);
		}
		return node;
	}

	private void decide(Goal goal) {
		Entry entry = goal.entry;
		Verdict verdict = verdict(entry);
		goal.here = verdict.place() == Verdict.Place.HERE || entry.remote() == null;
		goal.bytes = verdict.bytes();
		goal.told = verdict.told().isPresent() ? verdict.told().get() : null;
		goal.fate = switch (verdict.place()) {
		case HERE, THERE -> Goal.Fate.LIVES;
		case NOWHERE -> Goal.Fate.DIES;
		case LEFT_ALONE -> Goal.Fate.LEFT_ALONE;
		};
		Node<BaseFacts> base = entry.base();
		if (goal.fate == Goal.Fate.DIES && base != null && wishes.restored().contains(base.facts().id())
				&& (entry.local() != null || entry.remote() != null)) {
			goal.fate = Goal.Fate.LIVES;
			goal.forgotten = true;
		}
		goal.waits = entry.nodes().stream().anyMatch(wishes.blocked()::contains);
		if (entry.unknown() || goal.waits && !goal.lives()) {
			goal.fate = Goal.Fate.FROZEN;
		}
	}

	private Verdict verdict(Entry entry) {
		boolean uploadOnly = wishes.settings().direction() == Direction.UPLOAD_ONLY;
		if (entry.base() != null) {
			return recorded(entry.localState(), entry.remoteState(), uploadOnly);
		}
		if (entry.remote() == null) {
			return new Verdict(Verdict.Place.HERE, Verdict.Bytes.UPLOAD);
		}
		if (entry.local() == null) {
			return new Verdict(uploadOnly ? Verdict.Place.LEFT_ALONE : Verdict.Place.THERE, Verdict.Bytes.DOWNLOAD);
		}
		return new Verdict(Verdict.Place.THERE, Verdict.Bytes.COMPARE);
	}

	private Verdict recorded(State here, State there, boolean uploadOnly) {
		if (uploadOnly) {
			return Table.uploadOnly(here, there);
		}
		return wishes.settings().extent() == Extent.ONE_FILE ? Table.oneFile(here, there) : Table.twoWay(here, there);
	}

	private void forgetIgnored(@Nullable Node<BaseFacts> folder, String path, boolean above) {
		if (folder == null) {
			return;
		}
		for (Node<BaseFacts> child : folder.children()) {
			String childPath = path.isEmpty() ? child.name() : path + '/' + child.name();
			boolean ignored = above || wishes.ignored().test(childPath, child.kind());
			if (ignored) {
				Goal goal = of(child);
				goal.fate = Goal.Fate.FROZEN;
				goal.forgotten = !above;
			}
			forgetIgnored(child, childPath, ignored);
		}
	}

	// what holds something that must not be touched cannot go
	private void hold(Goal goal) {
		Node<LocalFacts> local = goal.local();
		Node<RemoteFacts> remote = goal.remote();
		boolean pinned = local != null && local.pinned() || remote != null && remote.pinned();
		if (goal.fate == Goal.Fate.FROZEN && !goal.forgotten) {
			freezeAbove(local);
			freezeAbove(remote);
		} else if (goal.fate == Goal.Fate.DIES && pinned) {
			goal.fate = Goal.Fate.FROZEN;
			freezeAbove(local);
			freezeAbove(remote);
		}
	}

	private void freezeAbove(@Nullable Node<?> node) {
		for (Node<?> folder = node == null ? null : node.parent(); folder != null; folder = folder.parent()) {
			Goal goal = of(folder);
			if (goal.fate == Goal.Fate.DIES) {
				goal.fate = Goal.Fate.FROZEN;
			}
		}
	}

	// what something lives in lives
	private void revive(Goal goal) {
		if (goal.lives()) {
			reviveAbove(goal);
		}
	}

	private List<Goal> reviveAbove(Goal goal) {
		List<Goal> revived = new ArrayList<>();
		Set<Goal> seen = new HashSet<>();
		for (Goal folder = parent(goal); folder != root && seen.add(folder); folder = parent(folder)) {
			boolean needed = folder.fate == Goal.Fate.FROZEN && !folder.entry.unknown() && !folder.forgotten && !folder.waits;
			if (folder.fate == Goal.Fate.DIES || folder.fate == Goal.Fate.LEFT_ALONE || needed) {
				folder.fate = Goal.Fate.LIVES;
				folder.here = folder.remote() == null;
				revived.add(folder);
			}
		}
		return revived;
	}

	/** Lets its place there count, although it was moved here. Gives all that want another place than before, or one again. */
	List<Goal> placeThere(Goal goal) {
		List<Goal> placed = new ArrayList<>(List.of(goal));
		goal.here = false;
		placed.addAll(reviveAbove(goal));
		placed.addAll(dropCircles(goal, new HashSet<>(Set.of(root))));
		return placed;
	}

	// a folder that would be in itself: the move made here is dropped
	private void dropCircles() {
		Set<Goal> good = new HashSet<>();
		good.add(root);
		all.forEach(goal -> dropCircles(goal, good));
	}

	private List<Goal> dropCircles(Goal goal, Set<Goal> good) {
		List<Goal> placed = new ArrayList<>();
		while (goal.lives() && !reachesRoot(goal, good)) {
			placed.addAll(dropMove(goal));
		}
		return placed;
	}

	private boolean reachesRoot(Goal goal, Set<Goal> good) {
		List<Goal> chain = new ArrayList<>();
		Set<Goal> seen = new HashSet<>();
		for (Goal at = goal; !good.contains(at); at = parent(at)) {
			if (!seen.add(at)) {
				return false;
			}
			chain.add(at);
		}
		good.addAll(chain);
		return true;
	}

	private List<Goal> dropMove(Goal goal) {
		Set<Goal> seen = new LinkedHashSet<>();
		Goal at = goal;
		while (seen.add(at)) {
			at = parent(at);
		}
		Goal first = at;
		List<Goal> circle = new ArrayList<>();
		do {
			circle.add(at);
			at = parent(at);
		} while (at != first);
		Goal dropped = circle.stream().filter(one -> one.here && one.remote() != null)
				.min(Comparator.comparing(one -> Objects.requireNonNull(one.remote()).path())).orElseThrow();
		dropped.here = false;
		dropped.told = Notice.Kind.MOVE_CYCLE;
		List<Goal> placed = reviveAbove(dropped);
		placed.add(dropped);
		return placed;
	}
}
