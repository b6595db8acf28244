package org.osfworkbench.ui.explorer;

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.ExplorerTree;
import org.osfworkbench.ui.explorer.model.LoadState;
import org.osfworkbench.ui.explorer.model.ProjectsNode;

/** Gives the tree its rows, and asks for those nobody has looked at yet. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class ExplorerContent implements ITreeContentProvider {

	private final Consumer<BranchNode> load;

	ExplorerContent(Consumer<BranchNode> load) {
		this.load = load;
	}

	@Override
	public Object[] getElements(Object input) {
		if (input instanceof ExplorerTree tree) {
			loadIfNew(tree.projects());
			return tree.rows().toArray();
		}
		return new Object[0];
	}

	@Override
	public Object[] getChildren(Object row) {
		if (row instanceof BranchNode branch) {
			loadIfNew(branch);
			return branch.rows().toArray();
		}
		return new Object[0];
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
