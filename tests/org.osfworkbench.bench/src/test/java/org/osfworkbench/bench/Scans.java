package org.osfworkbench.bench;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.observe.LocalObserver;
import org.osfworkbench.sync.scan.IgnoreRules;
import org.osfworkbench.sync.scan.Scanner;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.Tree;

/** The engine's look at the local tree alone. */
final class Scans {

	private final Link link;
	private final Names names;
	private final Tree<BaseFacts> base;

	private Scans(Link link, Names names, Tree<BaseFacts> base) {
		this.link = link;
		this.names = names;
		this.base = base;
	}

	/** With the record that the link has now. */
	static Scans of(Link link) {
		Names names = new Names(link.disk().ignoresCase(), link.disk()::allows);
		Tree<BaseFacts> base = new Tree<>(names, new BaseFacts(0, "", "", 0, null, null, 0));
		Map<Long, Node<BaseFacts>> nodes = new HashMap<>(Map.of(0L, base.root()));
		for (BaseNode node : link.journal().read().nodes()) {
			BaseFacts facts = new BaseFacts(node.id(), node.localName(), node.remoteId(), node.remoteVersion(), node.content().orElse(null),
					node.stat().orElse(null), node.statTime());
			Node<BaseFacts> added = base.add(nodes.get(node.parent()), node.name(), node.name(), node.kind(), facts);
			if (node.kind() == Kind.FOLDER) {
				nodes.put(node.id(), added);
			}
		}
		return new Scans(link, names, base);
	}

	/** With no record, so that every file is read. */
	static Scans withoutRecord(Link link) {
		Names names = new Names(link.disk().ignoresCase(), link.disk()::allows);
		return new Scans(link, names, new Tree<>(names, new BaseFacts(0, "", "", 0, null, null, 0)));
	}

	/** One scan against the record. */
	void run() {
		IgnoreRules rules = IgnoreRules.of(List.of(), List.of());
		LocalObserver observer = new LocalObserver(names, rules::ignores, base);
		new Scanner(link.disk(), link.workers(), Clock.systemUTC(), base).scan(observer, Cancellation.NEVER);
		observer.observed();
	}
}
