package org.osfworkbench.scenarios.real;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.Kept;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkJournal;
import org.osfworkbench.sync.journal.LinkState;

/** A journal behind a gate. */
final class GatedJournal implements LinkJournal {

	private final LinkJournal journal;
	private final Gate gate;
	private final BiConsumer<String, Runnable> commits;
	private final Map<Long, BaseNode> nodes = new HashMap<>();

	/** @param commits told each path that a commit is about, with the commit itself, before it is done */
	GatedJournal(LinkJournal journal, Gate gate, BiConsumer<String, Runnable> commits) {
		this.journal = journal;
		this.gate = gate;
		this.commits = commits;
		journal.read().nodes().forEach(node -> nodes.put(node.id(), node));
	}

	@Override
	public LinkState read() {
		return gate.pass("read", journal::read);
	}

	@Override
	public LinkState readWithoutNodes() {
		return gate.pass("read", journal::readWithoutNodes);
	}

	@Override
	public List<Kept> kept() {
		return gate.pass("kept", journal::kept);
	}

	@Override
	public synchronized void commit(List<LinkChange> changes) {
		for (String path : touched(changes)) {
			gate.alive("commit");
			commits.accept(path, () -> journal.commit(changes));
		}
		gate.pass("commit", () -> {
			journal.commit(changes);
			return true;
		});
	}

	private List<String> touched(List<LinkChange> changes) {
		List<String> paths = new ArrayList<>();
		for (LinkChange change : changes) {
			switch (change) {
				case LinkChange.PutNode put -> {
					nodes.put(put.node().id(), put.node());
					paths.add(path(put.node()));
				}
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

	@Override
	public void close() {
		journal.close();
	}
}
