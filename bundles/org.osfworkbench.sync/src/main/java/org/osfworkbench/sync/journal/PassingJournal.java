package org.osfworkbench.sync.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A journal in memory, for work that has no link: after the end of the program nobody could take it up again, so nothing of it is kept on a
 * disk. Safe for use from any thread.
 */
public final class PassingJournal implements LinkJournal {

	private final Map<Long, BaseNode> nodes = new TreeMap<>();
	private final Map<Long, Begun> begun = new TreeMap<>();
	private final Map<String, OpenConflict> conflicts = new TreeMap<>();
	private final Map<String, String> meta = new LinkedHashMap<>();
	private final List<Kept> kept = new ArrayList<>();

	@Override
	public synchronized LinkState read() {
		return new LinkState(ParentsFirst.sort(List.copyOf(nodes.values())), List.copyOf(begun.values()), List.copyOf(conflicts.values()),
				Map.copyOf(meta));
	}

	@Override
	public synchronized List<Kept> kept() {
		return List.copyOf(kept);
	}

	@Override
	public synchronized void commit(List<LinkChange> changes) {
		changes.forEach(this::apply);
	}

	@Override
	public void close() {
		// nothing is held
	}

	private void apply(LinkChange change) {
		switch (change) {
			case LinkChange.PutNode(BaseNode node) -> nodes.put(Long.valueOf(node.id()), node);
			case LinkChange.DropNode(long id) -> nodes.remove(Long.valueOf(id));
			case LinkChange.Begin(Begun work) -> begun.put(Long.valueOf(work.id()), work);
			case LinkChange.End(long id) -> begun.remove(Long.valueOf(id));
			case LinkChange.PutConflict(OpenConflict open) -> conflicts.put(open.path(), open);
			case LinkChange.DropConflict(String path) -> conflicts.remove(path);
			case LinkChange.SetMeta(String name, String value) -> set(name, value);
			case LinkChange.PutKept(Kept line) -> kept.add(line);
			case LinkChange.DropKept(long before) -> kept.removeIf(line -> line.time() < before);
			case LinkChange.Clear() -> clear();
		}
	}

	private void set(String name, String value) {
		if (value.isEmpty()) {
			meta.remove(name);
		} else {
			meta.put(name, value);
		}
	}

	private void clear() {
		nodes.clear();
		begun.clear();
		conflicts.clear();
		meta.clear();
	}
}
