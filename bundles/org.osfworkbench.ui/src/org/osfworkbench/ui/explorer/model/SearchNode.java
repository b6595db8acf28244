package org.osfworkbench.ui.explorer.model;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeQuery;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;

/** What the server finds for a text, loaded or not: public projects and one's own by title, and people by name. */
public final class SearchNode extends BranchNode {

	private final String text;

	/**
	 * Makes the row; asks nothing yet.
	 *
	 * @param text what to look for
	 */
	public SearchNode(String text) {
		super(null, "search:" + text); //$NON-NLS-1$
		this.text = text;
	}

	/**
	 * What is looked for.
	 *
	 * @return the text
	 */
	public String text() {
		return text;
	}

	@Override
	public Fetched fetch(OsfClient client, Cancellation cancellation) throws OsfException {
		Fetched found = new PagedRows<>(ended -> client.nodes().search(NodeQuery.title(text), ended), this::row).next(cancellation);
		List<ExplorerNode> rows = new ArrayList<>(found.rows());
		rows.addFirst(new PeopleNode(this, text));
		return new Fetched(rows, found.complete(), found.more());
	}

	private ExplorerNode row(Node node) {
		return node.parentId().isPresent() ? new ComponentNode(this, node) : new ProjectNode(this, node);
	}

	@Override
	public String name() {
		return NLS.bind(Messages.Search_name, text);
	}

	@Override
	String emptyText() {
		return Messages.Empty_search;
	}
}
