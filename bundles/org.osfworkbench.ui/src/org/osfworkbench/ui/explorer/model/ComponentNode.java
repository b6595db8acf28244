package org.osfworkbench.ui.explorer.model;

import org.osfworkbench.client.api.Node;

/** A component of a project or of another component. */
public final class ComponentNode extends NodeRow {

	ComponentNode(BranchNode parent, Node node) {
		super(parent, node);
	}
}
