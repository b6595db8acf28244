package org.osfworkbench.sync.plan;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Notice;
import org.osfworkbench.sync.match.Entry;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;

/** What shall become of one entry, while a plan is made. */
final class Goal {

	/** What is decided. */
	enum Fate {
		/** It shall be on both sides. */
		LIVES,
		/** It shall be on no side. */
		DIES,
		/** Each side keeps what it has, unless something in it needs it on both. */
		LEFT_ALONE,
		/** Nothing is decided, and nothing is done. */
		FROZEN
	}

	final Entry entry;
	Fate fate = Fate.LIVES;
	/** Its place here counts, not the one there. */
	boolean here;
	Verdict.Bytes bytes = Verdict.Bytes.SAME;
	Notice.@Nullable Kind told;
	/** Nothing is done about it for now, but it is not given up. */
	boolean waits;
	/** Its record is dropped, whatever it is. */
	boolean forgotten;
	/** Its conflict, if the local side is set aside for it. */
	@Nullable
	Conflict conflict;
	/** The conflict about its bytes that a person is asked about, and that is all it waits for. */
	@Nullable
	Conflict asked;
	/** Something else has the place it wants. */
	boolean meets;
	/** The name it gets as a conflict copy. */
	@Nullable
	String aside;
	Operation.Fate record = Operation.Fate.DROP;
	/** The name that the remote side gets because a person picked the local one. */
	@Nullable
	String movedAway;

	Goal(Entry entry) {
		this.entry = entry;
		this.here = entry.remote() == null;
	}

	boolean isFolder() {
		for (Node<?> node : entry.nodes()) {
			return node.kind() == Kind.FOLDER;
		}
		return false;
	}

	boolean lives() {
		return fate == Fate.LIVES;
	}

	/** Whether an entry is where the engine itself has put it for a moment. */
	boolean isTemporary(@Nullable Node<?> node) {
		var base = entry.base();
		return node != null && base != null && Names.ownerOfTemporary(node.name()) == base.facts().id();
	}

	@Nullable
	Node<LocalFacts> local() {
		return entry.local();
	}

	@Nullable
	Node<RemoteFacts> remote() {
		return entry.remote();
	}
}
