package org.osfworkbench.ui.explorer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeExpansionEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.ExplorerTree;
import org.osfworkbench.ui.explorer.model.NodeText;
import org.osfworkbench.ui.explorer.model.ProjectsNode;
import org.osfworkbench.ui.explorer.model.SizeFormat;
import org.osfworkbench.ui.explorer.model.TimeFormat;
import org.osfworkbench.workspace.link.Link;

/** The tree with its columns. Keeps open what was open, also when rows come late. */
final class ExplorerViewer {

	private static final String TEST_ID = "org.osfworkbench.id"; //$NON-NLS-1$

	private static final String NAME = "name"; //$NON-NLS-1$
	private static final int MIN_NAME = 200;

	private final TreeViewer viewer;
	private final ViewMemory memory;
	private int fitted;
	private final NameFilter filter = new NameFilter();
	private final NodeText text = new NodeText(new SizeFormat(Locale.getDefault()), new TimeFormat(Clock.systemDefaultZone(), Locale.getDefault()));

	/**
	 * Makes the tree.
	 *
	 * @param parent where
	 * @param memory knows which rows were open and how wide the columns were
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
		Access.name(tree, Messages.Tree_name);
		addColumns(links);
		viewer.setContentProvider(new ExplorerContent(load));
		viewer.addFilter(filter);
		RowToolTip.install(viewer);
		rememberOpenRows();
		tree.addListener(SWT.Resize, event -> fitName());
	}

	/** Until a person has chosen its width, the first column takes what the others leave. */
	private void fitName() {
		Tree tree = viewer.getTree();
		TreeColumn name = tree.getColumn(0);
		int others = IntStream.range(1, tree.getColumnCount()).map(i -> tree.getColumn(i).getWidth()).sum();
		int width = Math.max(MIN_NAME, tree.getClientArea().width - others);
		if (tree.getClientArea().width > 0 && (memory.width(NAME, 0) == 0 || memory.width(NAME, 0) == fitted)) {
			fitted = width;
			name.setWidth(width);
			memory.setWidth(NAME, width);
		}
	}

	private void addColumns(Function<ExplorerNode, Optional<Link>> links) {
		TreeViewerColumn name = column(NAME, Messages.Column_name, SWT.LEFT, 0);
		name.setLabelProvider(new NameLabels(new ExplorerImages(viewer.getTree()), text, links));
		column("size", Messages.Column_size, SWT.RIGHT, 64).setLabelProvider(plain(text::size)); //$NON-NLS-1$
		column("modified", Messages.Column_modified, SWT.LEFT, 86).setLabelProvider(plain(text::modified)); //$NON-NLS-1$
		column("version", Messages.Column_version, SWT.RIGHT, 64).setLabelProvider(plain(text::version)); //$NON-NLS-1$
	}

	private TreeViewerColumn column(String id, String title, int alignment, int width) {
		TreeViewerColumn made = new TreeViewerColumn(viewer, alignment);
		TreeColumn column = made.getColumn();
		column.setText(title);
		column.setMoveable(false);
		column.setWidth(memory.width(id, width));
		column.addListener(SWT.Resize, event -> memory.setWidth(id, column.getWidth()));
		return made;
	}

	private static ColumnLabelProvider plain(Function<ExplorerNode, String> words) {
		return ColumnLabelProvider.createTextProvider(element -> element instanceof ExplorerNode row ? words.apply(row) : ""); //$NON-NLS-1$
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

	/** Shows what has changed below a row. */
	void changed(BranchNode branch) {
		if (viewer.getTree().isDisposed() || viewer.getInput() == null) {
			return;
		}
		if (branch instanceof ProjectsNode || filter.isActive()) {
			viewer.refresh();
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
		filter.setText(wanted);
		viewer.refresh();
		if (filter.isActive() && viewer.getInput() instanceof ExplorerTree tree) {
			tree.known().filter(branch -> !branch.children().isEmpty()).forEach(branch -> viewer.setExpandedState(branch, true));
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

	/** Selects a row and scrolls to it. */
	void select(ExplorerNode row) {
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
