package org.osfworkbench.ui.explorer.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osfworkbench.client.api.RemoteFolder;

/** All rows of one account on one host. */
public final class ExplorerTree {

	private final String hostId;
	private final ProjectsNode projects = new ProjectsNode();
	private final OpenedNode opened = new OpenedNode();
	private Optional<BranchNode> found = Optional.empty();

	/**
	 * Makes a tree in which nothing is loaded.
	 *
	 * @param hostId the host, as in {@link org.osfworkbench.client.api.Host#id()}
	 */
	public ExplorerTree(String hostId) {
		this.hostId = hostId;
	}

	/**
	 * The host whose projects these are.
	 *
	 * @return its id
	 */
	public String hostId() {
		return hostId;
	}

	/**
	 * The invisible row above the person's projects.
	 *
	 * @return always the same
	 */
	public ProjectsNode projects() {
		return projects;
	}

	/**
	 * The row above what was opened by link.
	 *
	 * @return always the same
	 */
	public OpenedNode opened() {
		return opened;
	}

	/** Shows that nobody is signed in instead of the person's projects; the rest can be used. */
	public void withoutAccount() {
		projects.signedOut();
	}

	/**
	 * The row of a search or of a person who was looked for.
	 *
	 * @return empty if nothing is looked for
	 */
	public Optional<BranchNode> found() {
		return found;
	}

	/**
	 * Shows what the server finds.
	 *
	 * @param row a search or a person; empty to show none
	 */
	public void show(Optional<? extends BranchNode> row) {
		found = row.map(BranchNode.class::cast);
	}

	/**
	 * The rows at the top, in the default order.
	 *
	 * @return see {@link #rows(Optional, boolean)}
	 */
	public List<ExplorerNode> rows() {
		return rows(Optional.empty(), false);
	}

	/**
	 * The rows at the top.
	 *
	 * @param order another order than the default
	 * @param all whether rows beyond the part that is shown are among them
	 * @return the person's projects or a message, then the opened ones if there are any, then what was found
	 */
	public List<ExplorerNode> rows(Optional<? extends Comparator<ExplorerNode>> order, boolean all) {
		List<ExplorerNode> rows = new ArrayList<>(projects.rows(order, all));
		if (!opened.ids().isEmpty()) {
			rows.add(opened);
		}
		found.ifPresent(rows::add);
		return rows;
	}

	/**
	 * All rows that can have rows, as far as they are known.
	 *
	 * @return a stream
	 */
	public Stream<BranchNode> known() {
		return Stream.of(Stream.of(projects, opened), found.stream()).flatMap(all -> all).flatMap(BranchNode::known);
	}

	/**
	 * The row of a key, as it is now.
	 *
	 * @param key see {@link ExplorerNode#key()}
	 * @return the row, or empty if it is gone or not known yet
	 */
	public Optional<BranchNode> branch(String key) {
		return known().filter(branch -> branch.key().equals(key)).findFirst();
	}

	/**
	 * The rows that show a folder which has changed, among those that were loaded.
	 *
	 * @param nodeId the node
	 * @param folderId the folder; empty for everything of the node
	 * @return the rows; more than one if a project is shown twice
	 */
	public List<BranchNode> showing(String nodeId, String folderId) {
		return known().filter(branch -> !(branch.state() instanceof LoadState.NotLoaded))
				.filter(branch -> branch.folder().filter(folder -> isMeant(folder, nodeId, folderId)).isPresent()).toList();
	}

	private static boolean isMeant(RemoteFolder folder, String nodeId, String folderId) {
		return folder.nodeId().equals(nodeId) && (folderId.isEmpty() || folder.id().equals(folderId));
	}
}
