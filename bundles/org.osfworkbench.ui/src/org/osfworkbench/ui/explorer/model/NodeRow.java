package org.osfworkbench.ui.explorer.model;

import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;

/** A row of a node on the OSF. */
public abstract sealed class NodeRow extends BranchNode permits ProjectNode, ComponentNode, LinkedNode {

	private final Node node;

	NodeRow(BranchNode parent, Node node) {
		super(parent, ownKey(node.id()));
		this.node = node;
	}

	static String ownKey(String nodeId) {
		return "node:" + nodeId; //$NON-NLS-1$
	}

	@Override
	public final Fetched fetch(OsfClient client, Cancellation cancellation) throws OsfException {
		return new NodeChildren(this, node, client, cancellation).fetch();
	}

	@Override
	public final String name() {
		return node.title();
	}

	@Override
	public final Optional<Node> node() {
		return Optional.of(node);
	}

	@Override
	final String emptyText() {
		return Messages.Empty_node;
	}
}
