package org.osfworkbench.sync.plan;

import java.util.Objects;

import org.osfworkbench.sync.match.Matcher;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;

/** How far the record of an entry that is equal on both sides is behind. */
enum Staleness {
	/** It is up to date. */
	NONE,
	/** A stat, a version, an id or a spelling changed; nothing of interest to a person. */
	DETAILS,
	/** The place or the bytes changed, on both sides alike. */
	NEWS;

	static Staleness of(Node<BaseFacts> base, Node<LocalFacts> local, Node<RemoteFacts> remote) {
		Node<LocalFacts> folder = local.parent();
		boolean moved = folder != null && Matcher.of(folder).base() != base.parent() || !base.name().equals(remote.name());
		BaseFacts before = base.facts();
		LocalFacts mine = local.facts();
		RemoteFacts theirs = remote.facts();
		if (moved || base.kind() == Kind.FILE && !Objects.equals(before.content(), theirs.content())) {
			return NEWS;
		}
		boolean there = before.remoteId().equals(theirs.id()) && before.remoteVersion() == theirs.version();
		boolean stat = Objects.equals(before.stat(), mine.stat()) && before.statTime() == mine.statTime();
		boolean here = before.localName().equals(local.name()) && (stat || base.kind() == Kind.FOLDER);
		return here && there ? NONE : DETAILS;
	}
}
