package org.osfworkbench.sync.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;
import org.osfworkbench.sync.tree.Tree;

/**
 * Pairs the nodes of both sides with the record and with each other ({@code sync-design.md}, section 4). Pure but for the links of the
 * nodes, which point to their entries afterwards. A pair once found in a local tree is found again, wherever the engine itself has
 * moved it since.
 */
public final class Matcher {

	private final Tree<BaseFacts> base;
	private final Tree<LocalFacts> local;
	private final Tree<RemoteFacts> remote;
	private final Set<String> leftOut;
	private final List<Entry> entries = new ArrayList<>();

	private Matcher(Tree<BaseFacts> base, Tree<LocalFacts> local, Tree<RemoteFacts> remote, Set<String> leftOut) {
		this.base = base;
		this.local = local;
		this.remote = remote;
		this.leftOut = leftOut;
	}

	/**
	 * Pairs.
	 *
	 * @param base the record
	 * @param local what is here
	 * @param remote what is there
	 * @param leftOut ids that are known to be there but take no part
	 * @param findMoves whether to look for what was moved here; without it, that is gone and new
	 * @return all entries
	 */
	public static Matching match(Tree<BaseFacts> base, Tree<LocalFacts> local, Tree<RemoteFacts> remote, Set<String> leftOut,
			boolean findMoves) {
		return new Matcher(base, local, remote, leftOut).match(findMoves);
	}

	private Matching match(boolean findMoves) {
		Map<Node<BaseFacts>, @Nullable Node<LocalFacts>> known = new java.util.IdentityHashMap<>();
		rememberPairs(local.root(), known);
		Map<String, @Nullable Node<RemoteFacts>> byId = new HashMap<>();
		indexIds(remote.root(), byId);
		Entry root = new Entry(base.root(), local.root(), remote.root());
		enter(base.root(), known, byId);
		pairTemporaries(known);
		continueRemote(base.root());
		samePlace(base.root());
		if (findMoves) {
			new LocalMoves(base, local).find(this::samePlace);
		}
		pairNewRemote(remote.root());
		collectNew(local.root());
		States.set(base.root(), leftOut);
		return new Matching(root, entries);
	}

	// pairs of an earlier matching of the same trees; what was forgotten since has no folder
	private static void rememberPairs(Node<LocalFacts> folder, Map<Node<BaseFacts>, @Nullable Node<LocalFacts>> known) {
		folder.link(null);
		folder.eachChild(child -> {
			Node<BaseFacts> before = child.link() instanceof Entry entry ? entry.base() : null;
			if (before != null && before.parent() != null) {
				known.put(before, child);
			}
			rememberPairs(child, known);
		});
	}

	private static void indexIds(Node<RemoteFacts> folder, Map<String, @Nullable Node<RemoteFacts>> byId) {
		folder.link(null);
		folder.eachChild(child -> {
			byId.put(child.facts().id(), child);
			indexIds(child, byId);
		});
	}

	private void enter(Node<BaseFacts> folder, Map<Node<BaseFacts>, @Nullable Node<LocalFacts>> known,
			Map<String, @Nullable Node<RemoteFacts>> byId) {
		for (Node<BaseFacts> child : folder.children()) {
			Node<RemoteFacts> there = byId.get(child.facts().remoteId());
			entries.add(new Entry(child, known.get(child), there != null && there.kind() == child.kind() ? there : null));
			enter(child, known, byId);
		}
	}

	// a name that the engine gives while entries change places tells whose it is
	private void pairTemporaries(Map<Node<BaseFacts>, @Nullable Node<LocalFacts>> known) {
		Map<Long, @Nullable Node<LocalFacts>> temporaries = new HashMap<>();
		findTemporaries(local.root(), temporaries);
		if (!temporaries.isEmpty()) {
			for (Entry entry : entries) {
				Node<BaseFacts> before = entry.base();
				Node<LocalFacts> here = before == null ? null : temporaries.get(before.facts().id());
				if (before != null && here != null && here.kind() == before.kind() && !known.containsKey(before)) {
					entry.local(here);
				}
			}
		}
	}

	private static void findTemporaries(Node<LocalFacts> folder, Map<Long, @Nullable Node<LocalFacts>> temporaries) {
		folder.eachChild(child -> {
			long owner = Names.ownerOfTemporary(child.name());
			if (owner != 0 && child.link() == null) {
				temporaries.put(owner, child);
			}
			findTemporaries(child, temporaries);
		});
	}

	// a new id under the old folder, name and kind continues what was there
	private void continueRemote(Node<BaseFacts> folder) {
		Node<RemoteFacts> there = of(folder).remote();
		folder.eachChild(child -> {
			Entry entry = of(child);
			if (there != null && entry.remote() == null && !leftOut.contains(child.facts().remoteId())) {
				Node<RemoteFacts> heir = there.child(remote.names().key(child.name()));
				if (heir != null && heir.link() == null && heir.kind() == child.kind()) {
					entry.remote(heir);
				}
			}
			continueRemote(child);
		});
	}

	/** Rule (a). */
	private void samePlace(Node<BaseFacts> folder) {
		Node<LocalFacts> here = of(folder).local();
		folder.eachChild(child -> {
			Entry entry = of(child);
			if (here != null && entry.local() == null) {
				Node<LocalFacts> same = here.child(local.names().key(child.name()));
				if (same != null && same.link() == null && (same.kind() == child.kind() || !same.known())) {
					entry.local(same);
				}
			}
			samePlace(child);
		});
	}

	private void pairNewRemote(Node<RemoteFacts> folder) {
		for (Node<RemoteFacts> child : folder.children()) {
			if (child.link() == null) {
				Node<LocalFacts> beside = of(folder).local();
				Node<LocalFacts> partner = beside == null ? null : beside.child(child.key());
				boolean pair = partner != null && partner.link() == null
						&& (partner.kind() == child.kind() || !partner.known() || !child.known());
				add(new Entry(null, pair ? partner : null, child));
			}
			pairNewRemote(child);
		}
	}

	private void collectNew(Node<LocalFacts> folder) {
		for (Node<LocalFacts> child : folder.children()) {
			if (child.link() == null) {
				add(new Entry(null, child, null));
			}
			collectNew(child);
		}
	}

	private void add(Entry entry) {
		@Nullable
		Node<LocalFacts> here = entry.local();
		@Nullable
		Node<RemoteFacts> there = entry.remote();
		if (here != null && !here.known() || there != null && !there.known()) {
			entry.leaveAlone();
		}
		entries.add(entry);
	}

	/**
	 * The entry that a node belongs to.
	 *
	 * @param node a node of one of the trees that were matched
	 * @return the entry
	 */
	public static Entry of(Node<?> node) {
		if (node.link() instanceof Entry entry) {
			return entry;
		}
		throw new IllegalStateException(node.toString());
	}
}
