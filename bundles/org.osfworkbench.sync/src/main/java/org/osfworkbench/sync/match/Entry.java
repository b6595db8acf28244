package org.osfworkbench.sync.match;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;

/**
 * One file or folder wherever it is: in the record, here, there. At least one of the three is not null. Lives from one matching to the
 * next; the nodes that belong to it point to it ({@link Node#link()}).
 */
public final class Entry {

	private @Nullable Node<BaseFacts> base;
	private @Nullable Node<LocalFacts> local;
	private @Nullable Node<RemoteFacts> remote;
	private State localState = State.DELETED;
	private State remoteState = State.DELETED;
	private boolean unknown;

	/**
	 * Puts together what belongs together, and lets the nodes of the two sides point to it.
	 *
	 * @param base the record, if there is one
	 * @param local what is here, if anything
	 * @param remote what is there, if anything
	 */
	public Entry(@Nullable Node<BaseFacts> base, @Nullable Node<LocalFacts> local, @Nullable Node<RemoteFacts> remote) {
		base(base);
		local(local);
		remote(remote);
	}

	/**
	 * The record.
	 *
	 * @return null if it was never known equal
	 */
	public @Nullable Node<BaseFacts> base() {
		return base;
	}

	/**
	 * What is here.
	 *
	 * @return null if nothing
	 */
	public @Nullable Node<LocalFacts> local() {
		return local;
	}

	/**
	 * What is there.
	 *
	 * @return null if nothing
	 */
	public @Nullable Node<RemoteFacts> remote() {
		return remote;
	}

	/**
	 * What happened here since it was recorded.
	 *
	 * @return of no meaning without a record or if it is unknown
	 */
	public State localState() {
		return localState;
	}

	/**
	 * What happened there since it was recorded.
	 *
	 * @return of no meaning without a record or if it is unknown
	 */
	public State remoteState() {
		return remoteState;
	}

	/**
	 * Whether too little is known to decide anything about it.
	 *
	 * @return true if it has to be left alone
	 */
	public boolean unknown() {
		return unknown;
	}

	/**
	 * Sets the record.
	 *
	 * @param node null to drop it
	 */
	public void base(@Nullable Node<BaseFacts> node) {
		base = node;
		if (node != null) {
			node.link(this);
		}
	}

	/**
	 * Sets what is here.
	 *
	 * @param node null if nothing is any more
	 */
	public void local(@Nullable Node<LocalFacts> node) {
		local = node;
		if (node != null) {
			node.link(this);
		}
	}

	/**
	 * Sets what is there.
	 *
	 * @param node null if nothing is any more
	 */
	public void remote(@Nullable Node<RemoteFacts> node) {
		remote = node;
		if (node != null) {
			node.link(this);
		}
	}

	/**
	 * Its nodes in all trees.
	 *
	 * @return at least one
	 */
	public List<Node<?>> nodes() {
		List<Node<?>> nodes = new ArrayList<>();
		for (Node<?> node : new @Nullable Node<?>[] { base, local, remote }) {
			if (node != null) {
				nodes.add(node);
			}
		}
		return nodes;
	}

	void states(State here, State there) {
		localState = here;
		remoteState = there;
	}

	void leaveAlone() {
		unknown = true;
	}
}
