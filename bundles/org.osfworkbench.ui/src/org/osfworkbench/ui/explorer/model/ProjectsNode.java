package org.osfworkbench.ui.explorer.model;

import java.util.List;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;

/** The invisible row above a person's own projects. */
public final class ProjectsNode extends BranchNode {

	/** Makes the row, with nothing loaded. */
	public ProjectsNode() {
		super(null, "projects"); //$NON-NLS-1$
	}

	@Override
	public Listing<ExplorerNode> fetch(OsfClient client, Cancellation cancellation) throws OsfException {
		var projects = client.myProjects(cancellation);
		List<ExplorerNode> rows = projects.items().stream().<ExplorerNode>map(node -> new ProjectNode(this, node)).toList();
		return new Listing<>(rows, projects.announced());
	}

	@Override
	public String name() {
		return ""; //$NON-NLS-1$
	}

	@Override
	String emptyText() {
		return Messages.Empty_projects;
	}

	@Override
	RowOrder order() {
		return RowOrder.AS_LISTED;
	}
}
