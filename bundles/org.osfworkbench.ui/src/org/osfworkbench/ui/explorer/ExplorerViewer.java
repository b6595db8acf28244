package org.osfworkbench.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeExpansionEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.osfworkbench.ui.Spoken;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.ExplorerTree;
import org.osfworkbench.ui.explorer.model.ProjectsNode;
import org.osfworkbench.workspace.link.Link;

/** The tree. Keeps open what was open, also when rows come late. */
final class ExplorerViewer {

	private static final String TEST_ID = "org.osfworkbench.id"; //$NON-NLS-1$

	/** Time to draw the first rows of a long list before the others are made. */
	private static final int DRAWN_MILLIS = 60;

	private final TreeViewer viewer;
	private final ExplorerContent content;
	private final ViewMemory memory;
	private final NameFilter filter = new NameFilter();

	/**
	 * Makes the tree.
	 *
	 * @param parent where
	 * @param memory knows which rows were open, their order, and how wide the columns were
	 * @param load asked for rows nobody has looked at yet
	 * @param links the link of a row
	 */
	ExplorerViewer(Composite parent, ViewMemory memory, Consumer<BranchNode> load, Function<ExplorerNode, Optional<Link>> links) {
		this.memory = memory;
		viewer = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL | SWT.FULL_SELECTION);
		viewer.setUseHashlookup(true);
		Tree tree = viewer.getTree();
		tree.setHeaderVisible(true);
		tree.setData(TEST_ID, "explorer.tree"); //$NON-NLS-1$
		Spoken.name(tree, Messages.Tree_name);
		new ExplorerColumns(viewer, memory, this::sorted).add(links);
		content = new ExplorerContent(load, memory::sort, filter::isActive);
		viewer.setContentProvider(content);
		viewer.addFilter(filter);
		RowToolTip.install(viewer);
		rememberOpenRows();
	}

	private void sorted() {
		refresh();
		viewer.getTree().showSelection();
	}

	/** Rows that come to another place are made anew by the platform, and closed; they are opened again. */
	private void refresh() {
		Object[] open = viewer.getExpandedElements();
		viewer.refresh();
		viewer.setExpandedElements(open);
	}

	private void rememberOpenRows() {
		viewer.addTreeListener(new ITreeViewerListener() {
			@Override
			public void treeExpanded(@Nullable TreeExpansionEvent event) {
				remember(event, true);
			}

			@Override
			public void treeCollapsed(@Nullable TreeExpansionEvent event) {
				remember(event, false);
			}
		});
	}

	private void remember(@Nullable TreeExpansionEvent event, boolean open) {
		if (event != null && event.getElement() instanceof ExplorerNode row) {
			memory.setOpen(row.key(), open);
		}
	}

	/** The viewer itself, for selection, menus and drops. */
	TreeViewer viewer() {
		return viewer;
	}

	/** Shows another tree. */
	void show(ExplorerTree tree) {
		viewer.setInput(tree);
		reopen(tree.rows());
	}

	/** Shows what has come below a row: what can be seen at once, the rest after it was drawn. */
	void arrived(BranchNode branch) {
		boolean fresh = !(branch instanceof ProjectsNode) && !filter.isActive() && isOpen(branch) && content.arrives(branch);
		changed(branch);
		if (fresh) {
			viewer.getTree().getDisplay().timerExec(DRAWN_MILLIS, () -> showAll(branch));
		}
	}

	private void showAll(BranchNode branch) {
		if (content.isThere(branch)) {
			changed(branch);
		}
	}

	/** Shows what has changed below a row. */
	void changed(BranchNode branch) {
		if (viewer.getTree().isDisposed() || viewer.getInput() == null) {
			return;
		}
		if (branch instanceof ProjectsNode || filter.isActive()) {
			refresh();
		} else {
			viewer.refresh(branch);
		}
		reopen(branch.rows());
	}

	private void reopen(List<ExplorerNode> rows) {
		rows.stream().filter(row -> row instanceof BranchNode && memory.isOpen(row.key())).filter(row -> !viewer.getExpandedState(row))
				.forEach(row -> viewer.setExpandedState(row, true));
	}

	/** Shows only what has a text in its name; what is loaded and leads there is opened. Answers whether anything is left. */
	boolean filter(String wanted) {
		boolean before = filter.isActive();
		filter.setText(wanted);
		viewer.refresh();
		if (viewer.getInput() instanceof ExplorerTree tree) {
			if (filter.isActive()) {
				tree.known().filter(filter::leadsDown).forEach(branch -> viewer.setExpandedState(branch, true));
			} else if (before) {
				tree.known().filter(branch -> viewer.getExpandedState(branch) && !memory.isOpen(branch.key()))
						.forEach(branch -> viewer.setExpandedState(branch, false));
			}
		}
		return viewer.getTree().getItemCount() > 0;
	}

	/** Draws all rows anew without asking for anything, because links have changed. */
	void redraw() {
		viewer.refresh(true);
	}

	/** Opens or closes a row. */
	void toggle(BranchNode branch) {
		boolean open = !viewer.getExpandedState(branch);
		viewer.setExpandedState(branch, open);
		memory.setOpen(branch.key(), open);
	}

	/** Opens a row. */
	void expand(BranchNode branch) {
		viewer.setExpandedState(branch, true);
		memory.setOpen(branch.key(), true);
	}

	/** Selects a row and scrolls to it, also beyond the part of a long list that is shown. */
	void select(ExplorerNode row) {
		row.parent().ifPresent(parent -> {
			parent.showUpTo(row);
			content.isThere(parent);
			changed(parent);
		});
		viewer.setSelection(new StructuredSelection(row), true);
	}

	void collapseAll() {
		viewer.collapseAll();
		memory.closeAll();
	}

	/** The selected rows in the order of the tree. */
	List<ExplorerNode> selected() {
		List<ExplorerNode> rows = new ArrayList<>();
		for (Object element : viewer.getStructuredSelection()) {
			if (element instanceof ExplorerNode row) {
				rows.add(row);
			}
		}
		return rows;
	}

	boolean isOpen(BranchNode branch) {
		return viewer.getExpandedState(branch);
	}
}
