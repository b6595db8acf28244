package org.osfworkbench.ui.explorer.model;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;

/** The invisible row above a person's own projects. */
public final class ProjectsNode extends BranchNode {

	/** Makes the row, with nothing loaded. */
	public ProjectsNode() {
		super(null, "projects"); //$NON-NLS-1$
	}

	@Override
	public Fetched fetch(OsfClient client, Cancellation cancellation) throws OsfException {
		return new PagedRows<>(ended -> client.nodes().mine(ended), node -> new ProjectNode(this, node)).next(cancellation);
	}

	@Override
	public String name() {
		return ""; //$NON-NLS-1$
	}

	@Override
	String emptyText() {
		return Messages.Empty_projects;
	}
}
