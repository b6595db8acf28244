package org.osfworkbench.ui.explorer.model;

import java.util.ArrayList;
import java.util.List;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;

/** What is below a project or component: its storages and its components. */
final class NodeChildren {

	private NodeChildren() {
	}

	static Listing<ExplorerNode> fetch(BranchNode parent, String nodeId, OsfClient client, Cancellation cancellation) throws OsfException {
		var providers = client.providers(nodeId, cancellation);
		var components = client.components(nodeId, cancellation);
		List<ExplorerNode> rows = new ArrayList<>();
		providers.items().forEach(provider -> rows.add(new ProviderNode(parent, provider)));
		components.items().forEach(component -> rows.add(new ComponentNode(parent, component)));
		return new Listing<>(rows, providers.announced() + components.announced());
	}
}
