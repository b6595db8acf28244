package org.osfworkbench.ui.explorer;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.osfworkbench.ui.Headings;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.NodeText;
import org.osfworkbench.ui.explorer.model.RowSort;
import org.osfworkbench.ui.explorer.model.SizeFormat;
import org.osfworkbench.ui.explorer.model.TimeFormat;
import org.osfworkbench.workspace.link.Link;

/** The columns of the tree: their words, widths and order. */
final class ExplorerColumns {

	private static final String NAME = "name"; //$NON-NLS-1$
	private static final int MIN_NAME = 190;
	/** Name, size, time and version are in sight in a narrow view, too. */
	private static final int NEEDED = 4;
	/** In a view as wide as this beside all columns, all are in sight. */
	private static final int WIDE_NAME = 280;

	private final TreeViewer viewer;
	private final ViewMemory memory;
	private final Runnable sorted;
	private int fitted;
	private final NodeText text = new NodeText(new SizeFormat(Locale.getDefault()), new TimeFormat(Clock.systemDefaultZone(), Locale.getDefault()));

	/**
	 * Makes no column yet.
	 *
	 * @param viewer the tree
	 * @param memory knows how wide the columns were, and the order
	 * @param sorted called after a person chose another order
	 */
	ExplorerColumns(TreeViewer viewer, ViewMemory memory, Runnable sorted) {
		this.viewer = viewer;
		this.memory = memory;
		this.sorted = sorted;
	}

	@SuppressWarnings("nls") // ids
	void add(Function<ExplorerNode, Optional<Link>> links) {
		TreeViewerColumn name = column(NAME, Messages.Column_name, RowSort.Column.NAME, SWT.LEFT, 0);
		name.setLabelProvider(new NameLabels(new ExplorerImages(viewer.getTree()), text, links));
		column("size", Messages.Column_size, RowSort.Column.SIZE, SWT.RIGHT, 64).setLabelProvider(plain(text::size));
		column("modified", Messages.Column_modified, RowSort.Column.MODIFIED, SWT.LEFT, 92).setLabelProvider(plain(text::modified));
		column("version", Messages.Column_version, RowSort.Column.VERSION, SWT.RIGHT, 60).setLabelProvider(plain(text::version));
		column("kind", Messages.Column_kind, RowSort.Column.KIND, SWT.LEFT, 150).setLabelProvider(plain(text::kind));
		column("created", Messages.Column_created, RowSort.Column.CREATED, SWT.LEFT, 92).setLabelProvider(plain(text::created));
		viewer.getTree().addListener(SWT.Resize, event -> fitName());
		showSort();
	}

	private TreeViewerColumn column(String id, String title, RowSort.Column by, int alignment, int width) {
		TreeViewerColumn made = new TreeViewerColumn(viewer, alignment);
		TreeColumn column = made.getColumn();
		column.setText(title);
		column.setData(by);
		column.setMoveable(false);
		column.setWidth(memory.width(id, width == 0 ? 0 : Headings.width(viewer.getTree(), title, width)));
		column.addListener(SWT.Resize, event -> memory.setWidth(id, column.getWidth()));
		column.addListener(SWT.Selection, event -> sort(by));
		return made;
	}

	private void sort(RowSort.Column by) {
		memory.setSort(RowSort.next(memory.sort(), by));
		showSort();
		sorted.run();
	}

	private void showSort() {
		Tree tree = viewer.getTree();
		Optional<RowSort> sort = memory.sort();
		tree.setSortColumn(null);
		sort.ifPresent(order -> {
			tree.setSortColumn(Stream.of(tree.getColumns()).filter(column -> column.getData() == order.column()).findFirst().orElse(null));
			tree.setSortDirection(order.descending() ? SWT.DOWN : SWT.UP);
		});
	}

	/** Until a person has chosen its width, the first column takes what those leave that one needs most; kind and time of making come after that. */
	private void fitName() {
		Tree tree = viewer.getTree();
		TreeColumn name = tree.getColumn(0);
		int room = tree.getClientArea().width;
		int others = room - widths(tree, tree.getColumnCount()) >= WIDE_NAME ? widths(tree, tree.getColumnCount()) : widths(tree, NEEDED);
		int width = Math.max(MIN_NAME, room - others);
		if (room > 0 && (memory.width(NAME, 0) == 0 || memory.width(NAME, 0) == fitted)) {
			fitted = width;
			name.setWidth(width);
			memory.setWidth(NAME, width);
		}
	}

	private static int widths(Tree tree, int end) {
		return IntStream.range(1, end).map(i -> tree.getColumn(i).getWidth()).sum();
	}

	private static ColumnLabelProvider plain(Function<ExplorerNode, String> words) {
		return ColumnLabelProvider.createTextProvider(element -> element instanceof ExplorerNode row ? words.apply(row) : ""); //$NON-NLS-1$
	}
}
