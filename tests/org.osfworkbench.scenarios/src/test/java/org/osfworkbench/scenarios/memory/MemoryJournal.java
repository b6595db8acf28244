package org.osfworkbench.scenarios.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.osfworkbench.scenarios.world.Hook;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.Begun;
import org.osfworkbench.sync.journal.Kept;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkJournal;
import org.osfworkbench.sync.journal.LinkState;
import org.osfworkbench.sync.journal.OpenConflict;

/** A journal in memory whose commits can be cut. A torn commit is found when the store is opened again, and counts as none. */
public final class MemoryJournal implements LinkJournal {

	private final Power power;
	private final Hooks hooks;
	private final Predicate<BaseNode> wasEqual;
	private final Map<Long, BaseNode> nodes = new TreeMap<>();
	private final Map<Long, Begun> begun = new LinkedHashMap<>();
	private final Map<String, OpenConflict> conflicts = new TreeMap<>();
	private final Map<String, String> meta = new TreeMap<>();
	private final List<Kept> kept = new ArrayList<>();

	MemoryJournal(Power power, Hooks hooks, Predicate<BaseNode> wasEqual) {
		this.power = power;
		this.hooks = hooks;
		this.wasEqual = wasEqual;
	}

	@Override
	public LinkState read() {
		power.call("journal read");
		return state();
	}

	/** What is in it. */
	LinkState state() {
		List<BaseNode> ordered = new ArrayList<>();
		addBelow(0, ordered);
		return new LinkState(ordered, List.copyOf(begun.values()), List.copyOf(conflicts.values()), Map.copyOf(meta));
	}

	@Override
	public List<Kept> kept() {
		power.call("journal kept");
		return List.copyOf(kept);
	}

	@Override
	public void commit(List<LinkChange> changes) {
		String what = "journal commit " + (power.isRecording() ? changes : changes.hashCode());
		power.begin(what);
		touched(changes).forEach(path -> hooks.reached(Hook.JOURNAL_APPEND, path));
		power.middle(what);
		changes.forEach(this::change);
		check();
		changes.forEach(this::isTrue);
		power.end(what);
	}

	/** Nothing was ever in sync. The trash and its index stay. */
	void lose() {
		nodes.clear();
		begun.clear();
		conflicts.clear();
		meta.clear();
	}

	@Override
	public void close() {
		// nothing to give back
	}

	private void change(LinkChange change) {
		switch (change) {
			case LinkChange.PutNode put -> nodes.put(put.node().id(), put.node());
			case LinkChange.DropNode drop -> nodes.remove(drop.id());
			case LinkChange.Begin begin -> begun.put(begin.begun().id(), begin.begun());
			case LinkChange.End end -> begun.remove(end.id());
			case LinkChange.PutConflict put -> conflicts.put(put.conflict().path(), put.conflict());
			case LinkChange.DropConflict drop -> conflicts.remove(drop.path());
			case LinkChange.SetMeta set -> setMeta(set.name(), set.value());
			case LinkChange.PutKept put -> kept.add(put.kept());
			case LinkChange.DropKept drop -> kept.removeIf(line -> line.time() < drop.before());
			case LinkChange.Clear clear -> lose();
		}
	}

	private void setMeta(String name, String value) {
		if (value.isEmpty()) {
			meta.remove(name);
		} else {
			meta.put(name, value);
		}
	}

	/** Base says only what was so at some moment (sync-design.md, section 10, I9). */
	private void isTrue(LinkChange change) {
		if (change instanceof LinkChange.PutNode put && !wasEqual.test(put.node())) {
			throw new IllegalStateException("Never equal on both sides: " + put.node());
		}
	}

	/**
	 * Invalid states cannot be written down (sync-design.md, section 2). Two rows may have one place for a moment, while the one that was
	 * there gets another.
	 */
	private void check() {
		Set<String> ids = new HashSet<>();
		for (BaseNode node : nodes.values()) {
			BaseNode parent = nodes.get(node.parent());
			boolean hasParent = node.parent() == 0 || parent != null && parent.content().isEmpty();
			if (!hasParent || node.remoteId().isEmpty() || !ids.add(node.remoteId())) {
				throw new IllegalStateException("Not a tree at " + node + " in " + nodes.values());
			}
		}
	}

	private void addBelow(long parent, List<BaseNode> to) {
		for (BaseNode node : nodes.values()) {
			if (node.parent() == parent) {
				to.add(node);
				addBelow(node.id(), to);
			}
		}
	}

	private Set<String> touched(List<LinkChange> changes) {
		Set<String> paths = new TreeSet<>();
		for (LinkChange change : changes) {
			switch (change) {
				case LinkChange.PutNode put -> paths.add(path(put.node()));
				case LinkChange.Begin begin -> paths.addAll(begin.begun().details().values());
				default -> {
					// tells no path
				}
			}
		}
		return paths;
	}

	private String path(BaseNode node) {
		BaseNode parent = nodes.get(node.parent());
		return parent == null ? node.name() : path(parent) + '/' + node.name();
	}
}
