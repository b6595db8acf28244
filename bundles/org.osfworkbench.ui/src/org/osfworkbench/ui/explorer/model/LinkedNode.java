package org.osfworkbench.ui.explorer.model;

import org.osfworkbench.client.api.Node;

/** A node that is linked into another one on the web site. It lives elsewhere; here is only a way to it. */
public final class LinkedNode extends NodeRow {

	LinkedNode(BranchNode parent, Node node) {
		super(parent, node);
	}
}
