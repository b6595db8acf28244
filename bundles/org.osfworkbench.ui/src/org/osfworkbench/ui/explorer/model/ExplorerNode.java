package org.osfworkbench.ui.explorer.model;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Node;

/**
 * A row of the OSF Explorer. Two rows are equal if they stand for the same thing at the same place: the OSF's ids on the way to
 * it are the same, whatever its name is now.
 */
public abstract sealed class ExplorerNode permits BranchNode, FileNode, MessageNode {

	private final @Nullable BranchNode parent;
	private final String key;
	/** Made when rows are sorted for the first time, which happens on the thread that fetched them. */
	private @Nullable CollationKey collation;

	ExplorerNode(@Nullable BranchNode parent, String ownKey) {
		this.parent = parent;
		this.key = parent == null ? ownKey : parent.key() + '/' + ownKey;
	}

	/**
	 * The row this one is below.
	 *
	 * @return the row, or empty at the top
	 */
	public final Optional<BranchNode> parent() {
		BranchNode above = parent;
		return above == null ? Optional.empty() : Optional.of(above);
	}

	/**
	 * The OSF's ids on the way to this row; the same after every restart.
	 *
	 * @return a text for comparing and remembering, not for people
	 */
	public final String key() {
		return key;
	}

	/**
	 * What people read in the first column.
	 *
	 * @return the name or title
	 */
	public abstract String name();

	/** The name's place in the order of the person's language. */
	final CollationKey collationKey() {
		CollationKey known = collation;
		if (known == null) {
			known = Collator.getInstance().getCollationKey(name());
			collation = known;
		}
		return known;
	}

	/**
	 * The project or component this row is, or lies in.
	 *
	 * @return the node, or empty above all projects
	 */
	public Optional<Node> node() {
		return parent().flatMap(ExplorerNode::node);
	}

	@Override
	public final boolean equals(@Nullable Object other) {
		return other instanceof ExplorerNode row && row.getClass() == getClass() && row.key.equals(key);
	}

	@Override
	public final int hashCode() {
		return key.hashCode();
	}

	@Override
	public final String toString() {
		return getClass().getSimpleName() + '[' + key + ']';
	}
}
