package org.osfworkbench.ui.explorer.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.workspace.link.Link;

/** Finds the way to the row of a link, one listing at a time, because the rows in between may not be loaded yet. */
public final class Reveal {

	/** What to do next. */
	public sealed interface Step {

		/**
		 * Select this row: it is the one, or the nearest one that exists.
		 *
		 * @param row the row
		 */
		record Select(ExplorerNode row) implements Step {
		}

		/**
		 * Open this row, and ask again after it has been listed.
		 *
		 * @param branch the row
		 */
		record Expand(BranchNode branch) implements Step {
		}

		/**
		 * Show this node under the opened ones, and ask again after that.
		 *
		 * @param nodeId the node's GUID
		 */
		record Open(String nodeId) implements Step {
		}

		/** Ask again after the next listing. */
		record Wait() implements Step {
		}
	}

	/**
	 * What to find.
	 *
	 * @param nodeId the node's GUID
	 * @param provider the storage
	 * @param remoteId the file's or folder's id
	 * @param path its path in the storage
	 */
	public record Target(String nodeId, String provider, String remoteId, String path) {

		/**
		 * The OSF's side of a link.
		 *
		 * @param link the link
		 * @return the target
		 */
		public static Target of(Link link) {
			return new Target(link.nodeId(), link.provider(), link.remoteId(), link.remotePath());
		}

		/**
		 * A file or folder.
		 *
		 * @param entry the entry
		 * @return the target
		 */
		public static Target of(RemoteEntry entry) {
			return new Target(entry.nodeId(), entry.provider(), entry.id(), entry.materializedPath());
		}

		private boolean is(ExplorerNode row) {
			Optional<? extends RemoteEntry> entry = row instanceof FileNode file ? Optional.of(file.remote())
					: row instanceof BranchNode branch ? branch.folder() : Optional.empty();
			return entry.filter(found -> found.nodeId().equals(nodeId) && found.provider().equals(provider) && found.id().equals(remoteId)).isPresent();
		}
	}

	private Reveal() {
	}

	/**
	 * The next step.
	 *
	 * @param tree the rows as they are now
	 * @param link what to find
	 * @return the step
	 */
	public static Step next(ExplorerTree tree, Target link) {
		Optional<BranchNode> nearest = tree.known().filter(branch -> leadsTo(branch, link)).max(Comparator.comparingInt(Reveal::depth));
		if (nearest.isPresent()) {
			return from(nearest.get(), link);
		}
		Optional<BranchNode> node = tree.known().filter(branch -> isNode(branch, link)).findFirst();
		if (node.isPresent()) {
			return listed(node.get());
		}
		return tree.projects().state() instanceof LoadState.Loading ? new Step.Wait() : new Step.Open(link.nodeId());
	}

	private static Step from(BranchNode nearest, Target link) {
		Optional<ExplorerNode> row = Stream.concat(Stream.of(nearest), nearest.children().stream()).filter(link::is).findFirst();
		return row.<Step>map(Step.Select::new).orElseGet(() -> listed(nearest));
	}

	private static Step listed(BranchNode branch) {
		return switch (branch.state()) {
		case LoadState.NotLoaded s -> new Step.Expand(branch);
		case LoadState.Loading s -> new Step.Wait();
		default -> new Step.Select(branch);
		};
	}

	private static boolean leadsTo(BranchNode branch, Target link) {
		return branch.folder().filter(folder -> folder.nodeId().equals(link.nodeId()) && folder.provider().equals(link.provider())
				&& link.path().startsWith(folder.materializedPath())).isPresent();
	}

	private static int depth(BranchNode branch) {
		return branch.folder().map(RemoteFolder::materializedPath).map(String::length).orElse(Integer.valueOf(0)).intValue();
	}

	private static boolean isNode(BranchNode branch, Target link) {
		return branch instanceof NodeRow && branch.node().filter(node -> node.id().equals(link.nodeId())).isPresent();
	}
}
