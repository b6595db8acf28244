package org.osfworkbench.ui.explorer.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;

/** A row that can have rows below it. They are fetched when somebody looks. */
public abstract sealed class BranchNode extends ExplorerNode permits ProjectsNode, OpenedNode, NodeRow, ProviderNode, FolderNode {

	private LoadState state = new LoadState.NotLoaded();
	private List<ExplorerNode> children = List.of();

	BranchNode(@Nullable BranchNode parent, String ownKey) {
		super(parent, ownKey);
	}

	/**
	 * Asks the OSF for the children. Blocks; changes nothing here, so it may run on any thread but the user interface's.
	 *
	 * @param client whom to ask
	 * @param cancellation stops the requests
	 * @return the children, not sorted
	 * @throws OsfException if they could not be fetched
	 */
	public abstract Listing<ExplorerNode> fetch(OsfClient client, Cancellation cancellation) throws OsfException;

	/**
	 * What is said instead of children if there are none.
	 *
	 * @return a sentence for people
	 */
	abstract String emptyText();

	/**
	 * The folder on the OSF that holds what is put onto this row.
	 *
	 * @return the folder, or empty if files cannot be put here
	 */
	public Optional<RemoteFolder> folder() {
		return Optional.empty();
	}

	/**
	 * How far the children are known.
	 *
	 * @return the state
	 */
	public final LoadState state() {
		return state;
	}

	/**
	 * Notes that a request starts.
	 *
	 * @return false if one is under way already, and nothing was changed
	 */
	public final boolean begin() {
		if (state instanceof LoadState.Loading) {
			return false;
		}
		state = new LoadState.Loading();
		return true;
	}

	/**
	 * Takes the children that were fetched. Rows that were known keep what lies below them.
	 *
	 * @param listing what {@link #fetch} gave
	 */
	public final void loaded(Listing<ExplorerNode> listing) {
		Map<String, BranchNode> known = new HashMap<>();
		branches(children).forEach(branch -> known.put(branch.key(), branch));
		branches(listing.items()).forEach(fresh -> fresh.adopt(known.getOrDefault(fresh.key(), fresh)));
		List<ExplorerNode> sorted = new ArrayList<>(listing.items());
		sorted.sort(order());
		children = List.copyOf(sorted);
		state = new LoadState.Loaded(listing.complete());
	}

	/**
	 * The order of the children.
	 *
	 * @return by default folders first, then by name
	 */
	RowOrder order() {
		return RowOrder.BY_NAME;
	}

	/**
	 * Notes that the request failed.
	 *
	 * @param problem why
	 */
	public final void failed(OsfException problem) {
		state = new LoadState.Failed(problem);
	}

	/** Notes that a person stopped the request. */
	public final void stopped() {
		state = new LoadState.Stopped();
	}

	/** Forgets the children, so that the next look asks again. */
	public final void forget() {
		state = new LoadState.NotLoaded();
		children = List.of();
	}

	/**
	 * The children that are known, without messages.
	 *
	 * @return a list that does not change
	 */
	public final List<ExplorerNode> children() {
		return children;
	}

	/**
	 * What is shown below this row: the children that are known, and a message if one is due.
	 *
	 * @return rows; empty only if nobody has asked yet
	 */
	public final List<ExplorerNode> rows() {
		Optional<MessageNode> message = message();
		if (message.isEmpty()) {
			return children;
		}
		List<ExplorerNode> rows = new ArrayList<>();
		rows.add(message.get());
		rows.addAll(children);
		return rows;
	}

	private Optional<MessageNode> message() {
		return switch (state) {
		case LoadState.NotLoaded s -> Optional.empty();
		case LoadState.Loading s -> children.isEmpty() ? Optional.of(new MessageNode(this, MessageNode.Kind.LOADING)) : Optional.empty();
		case LoadState.Loaded(boolean complete) -> !complete ? Optional.of(new MessageNode(this, MessageNode.Kind.INCOMPLETE))
				: children.isEmpty() ? Optional.of(new MessageNode(this, MessageNode.Kind.EMPTY)) : Optional.empty();
		case LoadState.Failed s -> Optional.of(new MessageNode(this, MessageNode.Kind.ERROR));
		case LoadState.Stopped s -> Optional.of(new MessageNode(this, MessageNode.Kind.STOPPED));
		};
	}

	/**
	 * This row and all rows below it that can have rows, as far as they are known.
	 *
	 * @return a stream, this row first
	 */
	public final Stream<BranchNode> known() {
		return Stream.concat(Stream.of(this), branches(children).flatMap(BranchNode::known));
	}

	private void adopt(BranchNode before) {
		state = before.state;
		children = before.children;
	}

	private static Stream<BranchNode> branches(List<ExplorerNode> rows) {
		return rows.stream().filter(BranchNode.class::isInstance).map(BranchNode.class::cast);
	}
}
