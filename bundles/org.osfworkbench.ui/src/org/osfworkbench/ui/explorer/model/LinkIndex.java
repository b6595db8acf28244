package org.osfworkbench.ui.explorer.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.workspace.link.Link;

/** Finds the link of a row among the links of the workspace. A snapshot. */
public final class LinkIndex {

	private record Place(String nodeId, String provider, String remoteId) {
	}

	private final Map<Place, Link> links = new HashMap<>();

	/**
	 * Takes the links of one host.
	 *
	 * @param all links of all hosts
	 * @param hostId the host
	 */
	public LinkIndex(List<Link> all, String hostId) {
		all.stream().filter(link -> link.hostId().equals(hostId))
				.forEach(link -> links.putIfAbsent(new Place(link.nodeId(), link.provider(), link.remoteId()), link));
	}

	/**
	 * The link of a row.
	 *
	 * @param row any row
	 * @return the link whose side on the OSF it is, or empty
	 */
	public Optional<Link> of(ExplorerNode row) {
		return switch (row) {
		case FileNode file -> of(file.remote());
		case BranchNode branch -> branch.folder().flatMap(this::of);
		case MessageNode message -> Optional.empty();
		};
	}

	private Optional<Link> of(RemoteEntry entry) {
		return Optional.ofNullable(links.get(new Place(entry.nodeId(), entry.provider(), entry.id())));
	}
}
