package org.osfworkbench.sync.observe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;
import org.osfworkbench.sync.tree.Tree;

/**
 * Makes the remote tree, told folder by folder what a listing shows. Pure: asks nothing itself. Used by one thread at a time.
 */
public final class RemoteObserver {

	private final Tree<RemoteFacts> tree;
	private final List<Problem> problems = new ArrayList<>();
	private final Set<String> leftOut = new HashSet<>();

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
		throw new UnsupportedOperationException(ignored + base.toString());
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
		throw new UnsupportedOperationException(folder + items.toString());
	}

	/**
	 * A folder could not be listed, or not whole.
	 *
	 * @param folder the root, or a folder that {@link #listed(Node, List)} gave
	 * @param cause the answer
	 */
	public void unlistable(Node<RemoteFacts> folder, OsfException cause) {
		folder.forgetWhatItIs();
		problems.add(new Problem(Problem.Kind.LISTING_FAILED, folder.path() + '/', 1, Optional.of(Problem.Side.REMOTE), Optional.of(cause)));
	}

	/**
	 * The recorded entries that no list showed and that are not below a folder that could not be listed. Each needs a direct look by
	 * its id before it may be taken for deleted; of a folder that is gone, nothing below needs one ({@code sync-scenarios.md},
	 * Policy, 10).
	 *
	 * @return parents before children
	 */
	public List<Node<BaseFacts>> missing() {
		throw new UnsupportedOperationException();
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
