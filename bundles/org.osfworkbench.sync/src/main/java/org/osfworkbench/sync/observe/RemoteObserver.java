package org.osfworkbench.sync.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;
import org.osfworkbench.sync.tree.Tree;

/**
 * Makes the remote tree, told folder by folder what a listing shows. Pure: asks nothing itself. Used by one thread at a time.
 */
public final class RemoteObserver {

	private final Tree<RemoteFacts> tree;
	private final Names names;
	private final Ignored ignored;
	private final Tree<BaseFacts> base;
	private final Map<String, @Nullable Node<BaseFacts>> recorded = new HashMap<>();
	private final Map<String, @Nullable Node<RemoteFacts>> seen = new HashMap<>();
	private final List<Problem> problems = new ArrayList<>();
	private final Set<String> leftOut = new HashSet<>();
	private boolean torn;

	/**
	 * Begins with an empty tree.
	 *
	 * @param names how names compare
	 * @param ignored what is left alone
	 * @param base the record: what is in it wins against what is not, where two names clash
	 * @param rootId the root's id
	 */
	public RemoteObserver(Names names, Ignored ignored, Tree<BaseFacts> base, String rootId) {
		this.tree = new Tree<>(names, new RemoteFacts(rootId, 0, null));
		this.names = names;
		this.ignored = ignored;
		this.base = base;
		index(base.root());
	}

	private void index(Node<BaseFacts> folder) {
		folder.eachChild(child -> {
			recorded.put(child.facts().remoteId(), child);
			index(child);
		});
	}

	/**
	 * The folder to begin with.
	 *
	 * @return the root of the new tree
	 */
	public Node<RemoteFacts> root() {
		return tree.root();
	}

	/**
	 * A folder was listed, whole.
	 *
	 * @param folder the root, or a folder that this method gave
	 * @param items all that is in it
	 * @return the folders that take part, for the listing to go on with
	 */
	public List<Node<RemoteFacts>> listed(Node<RemoteFacts> folder, List<RemoteItem> items) {
		String path = folder.path();
		Admission<RemoteItem> admission = new Admission<>(names);
		@Nullable
		Node<BaseFacts> before = Admission.samePlace(base, folder);
		for (RemoteItem item : items) {
			consider(admission, folder, path, item, before);
		}
		List<Node<RemoteFacts>> folders = new ArrayList<>();
		for (List<Admission.Candidate<RemoteItem>> group : admission.groups()) {
			var winner = group.get(0);
			for (var loser : group.subList(1, group.size())) {
				problems.add(Admission.clash(winner, loser, path, Problem.Side.REMOTE));
				leaveOut(folder, loser.item());
			}
			Node<RemoteFacts> node = admit(folder, winner.item());
			if (node.kind() == Kind.FOLDER) {
				folders.add(node);
			}
		}
		return folders;
	}

	private void consider(Admission<RemoteItem> admission, Node<RemoteFacts> folder, String path, RemoteItem item,
			@Nullable Node<BaseFacts> before) {
		String itemPath = Admission.below(path, item.name());
		if (ignored.test(itemPath, item.kind())) {
			leaveOut(folder, item);
		} else if (names.onDisk(item.name()).isEmpty()) {
			problems.add(Admission.problem(Problem.Kind.UNSAFE_NAME, itemPath, Problem.Side.REMOTE));
			leaveOut(folder, item);
		} else {
			Node<BaseFacts> known = recorded.get(item.id());
			boolean here = known != null && known.parent() == before && known.name().equals(item.name());
			admission.add(new Admission.Candidate<>(item, item.name(), item.kind(), here ? 0 : known != null ? 1 : 2));
		}
	}

	private void leaveOut(Node<RemoteFacts> folder, RemoteItem item) {
		leftOut.add(item.id());
		folder.pin();
	}

	private Node<RemoteFacts> admit(Node<RemoteFacts> folder, RemoteItem item) {
		boolean file = item.kind() == Kind.FILE;
		Node<BaseFacts> known = recorded.get(item.id());
		// the same strings and the same bytes are kept once
		String name = known != null && known.name().equals(item.name()) ? known.name() : item.name();
		String id = known != null ? known.facts().remoteId() : item.id();
		boolean same = known != null && item.content().equals(known.facts().content());
		var content = same && known != null ? known.facts().content() : item.content();
		Node<RemoteFacts> node = tree.add(folder, name, name, item.kind(),
				new RemoteFacts(id, file ? item.version() : 0, file ? content : null));
		torn |= seen.put(id, node) != null;
		return node;
	}

	/**
	 * Whether one entry was shown at two places, because it was moved between two lists. Such a tree must not be planned with.
	 *
	 * @return true if the lists have to be asked for again
	 */
	public boolean isTorn() {
		return torn;
	}

	/**
	 * A folder could not be listed, or not whole.
	 *
	 * @param folder the root, or a folder that {@link #listed(Node, List)} gave
	 * @param cause the answer
	 */
	public void unlistable(Node<RemoteFacts> folder, OsfException cause) {
		folder.forgetWhatItIs();
		problems.add(new Problem(Problem.Kind.LISTING_FAILED, folder.path() + '/', 1, Optional.of(Problem.Side.REMOTE),
				Optional.of(cause)));
	}

	/**
	 * The recorded entries that no list showed and that are not below a folder that could not be listed. Each needs a direct look by
	 * its id before it may be taken for deleted; of a folder that is gone, nothing below needs one ({@code sync-scenarios.md},
	 * Policy, 10).
	 *
	 * @return parents before children
	 */
	public List<Node<BaseFacts>> missing() {
		List<Node<BaseFacts>> missing = new ArrayList<>();
		missing(base.root(), tree.root(), missing);
		return missing;
	}

	private void missing(Node<BaseFacts> folder, Node<RemoteFacts> there, List<Node<BaseFacts>> missing) {
		for (Node<BaseFacts> child : folder.children()) {
			Node<RemoteFacts> found = seen.get(child.facts().remoteId());
			if (found == null) {
				Node<RemoteFacts> heir = there.child(child.key());
				found = heir != null && heir.kind() == child.kind() && !recorded.containsKey(heir.facts().id()) ? heir : null;
			}
			if (found != null) {
				missing(child, found, missing);
			} else if (there.known() && !leftOut.contains(child.facts().remoteId()) && !ignored.test(child.path(), child.kind())) {
				missing.add(child);
			}
		}
	}

	/**
	 * A direct look found an entry that no list showed, or could not tell. It is not deleted, and nothing else is known about it.
	 *
	 * @param id the entry's id
	 */
	public void stillThere(String id) {
		leftOut.add(id);
	}

	/**
	 * The tree.
	 *
	 * @return all that was told
	 */
	public Observed<RemoteFacts> observed() {
		return new Observed<>(tree, List.copyOf(problems), Set.copyOf(leftOut));
	}
}
