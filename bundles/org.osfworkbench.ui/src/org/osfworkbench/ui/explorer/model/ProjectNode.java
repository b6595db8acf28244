package org.osfworkbench.ui.explorer.model;

import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;

/** A project, or any node that was opened by its link. */
public final class ProjectNode extends BranchNode {

	private final Node node;

	ProjectNode(BranchNode parent, Node node) {
		super(parent, ownKey(node.id()));
		this.node = node;
	}

	static String ownKey(String nodeId) {
		return "node:" + nodeId; //$NON-NLS-1$
	}

	@Override
	public Listing<ExplorerNode> fetch(OsfClient client, Cancellation cancellation) throws OsfException {
		return NodeChildren.fetch(this, node.id(), client, cancellation);
	}

	@Override
	public String name() {
		return node.title();
	}

	@Override
	public Optional<Node> node() {
		return Optional.of(node);
	}

	@Override
	String emptyText() {
		return Messages.Empty_node;
	}
}
