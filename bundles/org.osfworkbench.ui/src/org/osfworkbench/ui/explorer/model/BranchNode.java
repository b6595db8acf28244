package org.osfworkbench.ui.explorer.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;

/** A row that can have rows below it. They are fetched when somebody looks, and long lists are shown in parts. */
public abstract sealed class BranchNode extends ExplorerNode
		permits ProjectsNode, OpenedNode, NodeRow, ProviderNode, FolderNode, SearchNode, PeopleNode, UserNode {

	/** How many rows are added at a time. */
	public static final int PART = 200;

	private LoadState state = new LoadState.NotLoaded();
	private List<ExplorerNode> children = List.of();
	private Optional<Fetched.More> more = Optional.empty();
	private int limit = PART;
	private boolean justCame;

	BranchNode(@Nullable BranchNode parent, String ownKey) {
		super(parent, ownKey);
	}

	/**
	 * Asks the OSF for the children. Blocks; changes nothing here, so it may run on any thread but the user interface's.
	 *
	 * @param client whom to ask
	 * @param cancellation stops the requests
	 * @return the children in the order in which they are shown
	 * @throws OsfException if they could not be fetched
	 */
	public abstract Fetched fetch(OsfClient client, Cancellation cancellation) throws OsfException;

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
		justCame = false;
		return true;
	}

	/**
	 * Takes the children that were fetched. Rows that were known keep what lies below them.
	 *
	 * @param fetched what {@link #fetch} gave
	 */
	public final void loaded(Fetched fetched) {
		Map<String, BranchNode> known = new HashMap<>();
		branches(children).forEach(branch -> known.put(branch.key(), branch));
		justCame = children.isEmpty();
		branches(fetched.rows()).forEach(fresh -> fresh.adopt(known.getOrDefault(fresh.key(), fresh)));
		children = fetched.rows();
		more = fetched.more();
		state = new LoadState.Loaded(fetched.complete());
	}

	/**
	 * Takes the next children of a list that is fetched in parts. Rows that are there stay where they are.
	 *
	 * @param fetched what {@link #more} gave
	 */
	public final void appended(Fetched fetched) {
		Set<ExplorerNode> present = new HashSet<>(children);
		List<ExplorerNode> all = new ArrayList<>(children);
		fetched.rows().stream().filter(row -> !present.contains(row)).forEach(all::add);
		children = List.copyOf(all);
		limit = Math.max(limit, children.size());
		more = fetched.more();
		state = new LoadState.Loaded(fetched.complete());
	}

	/**
	 * Whether the last request was the first that brought children.
	 *
	 * @return false also while the next request is under way
	 */
	public final boolean hasJustCome() {
		return justCame;
	}

	/**
	 * What fetches the rows that follow.
	 *
	 * @return empty if all are known
	 */
	public final Optional<Fetched.More> more() {
		return more;
	}

	/**
	 * Shows more of the rows that are known.
	 *
	 * @return false if all are shown already
	 */
	public final boolean showMore() {
		boolean hidden = children.size() > limit;
		limit = hidden ? limit + PART : limit;
		return hidden;
	}

	/**
	 * Shows as many rows as are needed to see one.
	 *
	 * @param child a row below this one
	 */
	public final void showUpTo(ExplorerNode child) {
		while (children.indexOf(child) >= limit) {
			limit += PART;
		}
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

	/** Notes that there is nothing to fetch while nobody is signed in. */
	final void signedOut() {
		state = new LoadState.SignedOut();
	}

	/** Forgets the children, so that the next look asks again. */
	public final void forget() {
		state = new LoadState.NotLoaded();
		children = List.of();
		more = Optional.empty();
	}

	/**
	 * The children that are known, shown or not, without messages.
	 *
	 * @return a list that does not change
	 */
	public final List<ExplorerNode> children() {
		return children;
	}

	/**
	 * What is shown below this row by default: see {@link #rows(Optional, boolean)}.
	 *
	 * @return rows; empty only if nobody has asked yet
	 */
	public final List<ExplorerNode> rows() {
		return rows(Optional.empty(), false);
	}

	/**
	 * What is shown below this row: a message if one is due, the children that are known, and a row for more.
	 *
	 * @param order another order than the default
	 * @param all whether children beyond the part that is shown are among them
	 * @return rows; empty only if nobody has asked yet
	 */
	public final List<ExplorerNode> rows(Optional<? extends Comparator<ExplorerNode>> order, boolean all) {
		List<ExplorerNode> rows = new ArrayList<>();
		message().ifPresent(rows::add);
		List<ExplorerNode> ordered = order.map(this::ordered).orElse(children);
		boolean cut = !all && ordered.size() > limit;
		rows.addAll(cut ? ordered.subList(0, limit) : ordered);
		if (cut || more.isPresent()) {
			rows.add(new MessageNode(this, MessageNode.Kind.MORE));
		}
		return rows;
	}

	private List<ExplorerNode> ordered(Comparator<ExplorerNode> order) {
		List<ExplorerNode> sorted = new ArrayList<>(children);
		sorted.sort(order);
		return sorted;
	}

	private Optional<MessageNode> message() {
		return switch (state) {
		case LoadState.NotLoaded s -> Optional.empty();
		case LoadState.SignedOut s -> message(MessageNode.Kind.SIGN_IN);
		case LoadState.Loading s -> children.isEmpty() ? message(MessageNode.Kind.LOADING) : Optional.empty();
		case LoadState.Loaded(boolean complete) ->
			!complete ? message(MessageNode.Kind.INCOMPLETE) : children.isEmpty() ? message(MessageNode.Kind.EMPTY) : Optional.empty();
		case LoadState.Failed s -> message(MessageNode.Kind.ERROR);
		case LoadState.Stopped s -> message(MessageNode.Kind.STOPPED);
		};
	}

	private Optional<MessageNode> message(MessageNode.Kind kind) {
		return Optional.of(new MessageNode(this, kind));
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
		more = before.more;
		limit = before.limit;
	}

	private static Stream<BranchNode> branches(List<ExplorerNode> rows) {
		return rows.stream().filter(BranchNode.class::isInstance).map(BranchNode.class::cast);
	}
}
