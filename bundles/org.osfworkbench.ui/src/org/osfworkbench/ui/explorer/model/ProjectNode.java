package org.osfworkbench.ui.explorer.model;

import org.osfworkbench.client.api.Node;

/** A project, or any node that was opened by its link. */
public final class ProjectNode extends NodeRow {

	ProjectNode(BranchNode parent, Node node) {
		super(parent, node);
	}
}
