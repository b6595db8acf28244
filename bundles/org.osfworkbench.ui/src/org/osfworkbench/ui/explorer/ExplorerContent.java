package org.osfworkbench.ui.explorer;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.ExplorerTree;
import org.osfworkbench.ui.explorer.model.LoadState;
import org.osfworkbench.ui.explorer.model.ProjectsNode;
import org.osfworkbench.ui.explorer.model.RowSort;

/** Gives the tree its rows, and asks for those nobody has looked at yet. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class ExplorerContent implements ITreeContentProvider {

	/** About as many as a window shows; the rest is there before anybody has read these. */
	private static final int AT_ONCE = 30;

	private final Consumer<BranchNode> load;
	private final Supplier<Optional<RowSort>> sort;
	private final BooleanSupplier all;
	private final Set<BranchNode> arriving = new HashSet<>();

	/**
	 * Makes a provider.
	 *
	 * @param load asked for rows nobody has looked at yet
	 * @param sort the order a person chose
	 * @param all whether rows beyond the part that is shown are wanted, because a filter looks for some of them
	 */
	ExplorerContent(Consumer<BranchNode> load, Supplier<Optional<RowSort>> sort, BooleanSupplier all) {
		this.load = load;
		this.sort = sort;
		this.all = all;
	}

	@Override
	public Object[] getElements(Object input) {
		if (input instanceof ExplorerTree tree) {
			loadIfNew(tree.projects());
			return tree.rows(sort.get(), all.getAsBoolean()).toArray();
		}
		return new Object[0];
	}

	@Override
	public Object[] getChildren(Object row) {
		if (row instanceof BranchNode branch) {
			loadIfNew(branch);
			return branch.rows(sort.get(), all.getAsBoolean()).stream().limit(arriving.contains(branch) ? AT_ONCE : Long.MAX_VALUE).toArray();
		}
		return new Object[0];
	}

	/**
	 * Shows the first rows of a long list only, so that a person sees them at once.
	 *
	 * @param branch a row of which something has changed
	 * @return false if its list has not just come for the first time or is short, so that all of it is shown
	 */
	boolean arrives(BranchNode branch) {
		return branch.hasJustCome() && branch.rows().size() > AT_ONCE && arriving.add(branch);
	}

	/** Shows the other rows, too. Answers whether they were held back. */
	boolean isThere(BranchNode branch) {
		return arriving.remove(branch);
	}

	private void loadIfNew(BranchNode branch) {
		if (branch.state() instanceof LoadState.NotLoaded) {
			load.accept(branch);
		}
	}

	@Override
	public Object getParent(Object row) {
		return row instanceof ExplorerNode node && node.parent().isPresent() && !(node.parent().get() instanceof ProjectsNode) ? node.parent().get() : null;
	}

	@Override
	public boolean hasChildren(Object row) {
		return row instanceof BranchNode;
	}
}
