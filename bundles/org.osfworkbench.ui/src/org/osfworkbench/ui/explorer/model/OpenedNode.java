package org.osfworkbench.ui.explorer.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeQuery;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;

/** "Projects you opened": nodes shown because their link or id was entered. The newest is first. */
public final class OpenedNode extends BranchNode {

	/** How many are remembered. */
	static final int MOST = 20;

	private final SequencedSet<String> ids = new LinkedHashSet<>();

	/** Makes the row, with no nodes. */
	public OpenedNode() {
		super(null, "opened"); //$NON-NLS-1$
	}

	/**
	 * Adds a node at the front. The row has to be loaded again to show it.
	 *
	 * @param nodeId the node's GUID
	 */
	public void add(String nodeId) {
		ids.addFirst(nodeId);
		while (ids.size() > MOST) {
			ids.removeLast();
		}
	}

	/**
	 * Drops a node. The row has to be loaded again to hide it.
	 *
	 * @param nodeId the node's GUID
	 */
	public void remove(String nodeId) {
		ids.remove(nodeId);
	}

	/**
	 * The nodes to show, to be remembered.
	 *
	 * @return GUIDs, newest first
	 */
	public List<String> ids() {
		return List.copyOf(ids);
	}

	/**
	 * The key that a node's row has below this one.
	 *
	 * @param nodeId the node's GUID
	 * @return see {@link #key()}
	 */
	public String keyOf(String nodeId) {
		return key() + '/' + NodeRow.ownKey(nodeId);
	}

	/** One request for all; what that list leaves out, such as registrations, is asked for one by one. */
	@Override
	public Fetched fetch(OsfClient client, Cancellation cancellation) throws OsfException {
		List<String> wanted = ids();
		Map<String, Node> found = new HashMap<>();
		client.nodes().search(NodeQuery.ids(wanted), cancellation).all().items().forEach(node -> found.put(node.id(), node));
		List<ExplorerNode> rows = new ArrayList<>();
		for (String id : wanted) {
			Node node = found.containsKey(id) ? found.get(id) : find(client, id, cancellation);
			if (node != null) {
				rows.add(new ProjectNode(this, node));
			}
		}
		return Fetched.all(rows);
	}

	/** One project that was deleted or made private must not hide the others. */
	private static @Nullable Node find(OsfClient client, String id, Cancellation cancellation) throws OsfException {
		try {
			return client.records().registration(id, cancellation).node();
		} catch (OsfException.NotFound | OsfException.Gone | OsfException.Forbidden e) {
			return null;
		}
	}

	@Override
	public String name() {
		return Messages.Opened_name;
	}

	@Override
	String emptyText() {
		return Messages.Empty_opened;
	}
}
