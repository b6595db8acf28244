package org.osfworkbench.ui.explorer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osfworkbench.client.api.RemoteFolder;

/** All rows of one account on one host. */
public final class ExplorerTree {

	private final String hostId;
	private final ProjectsNode projects = new ProjectsNode();
	private final OpenedNode opened = new OpenedNode();

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

	/**
	 * The rows at the top.
	 *
	 * @return the person's projects or a message, then the opened ones if there are any
	 */
	public List<ExplorerNode> rows() {
		List<ExplorerNode> rows = new ArrayList<>(projects.rows());
		if (!opened.ids().isEmpty()) {
			rows.add(opened);
		}
		return rows;
	}

	/**
	 * All rows that can have rows, as far as they are known.
	 *
	 * @return a stream
	 */
	public Stream<BranchNode> known() {
		return Stream.concat(projects.known(), opened.known());
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
