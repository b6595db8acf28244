package org.osfworkbench.ui.transfers;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.osfworkbench.ui.Headings;
import org.osfworkbench.ui.Icons;
import org.osfworkbench.ui.Spoken;

/** The rows of the view under the headings of their sections. The last column shows the action and does it on a click. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class TransferTree {

	private static final int ACTION = 3;

	private final TreeViewer viewer;
	private final LocalResourceManager images;
	private Map<Section, List<TransferRow>> shown = new EnumMap<>(Section.class);

	TransferTree(Composite parent, Consumer<TransferRow> run) {
		TreeColumnLayout layout = new TreeColumnLayout();
		parent.setLayout(layout);
		viewer = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		images = new LocalResourceManager(JFaceResources.getResources(), viewer.getTree());
		viewer.getTree().setHeaderVisible(true);
		viewer.getTree().setData("org.osfworkbench.id", "transfers.tree"); //$NON-NLS-1$ //$NON-NLS-2$
		Spoken.name(viewer.getTree(), Messages.Tree_name);
		ColumnViewerToolTipSupport.enableFor(viewer);
		column(layout, Messages.Column_name, 30, 175, TransferRow::name);
		column(layout, Messages.Column_place, 24, 130, TransferRow::place);
		column(layout, Messages.Column_state, 34, 140, TransferRow::words);
		column(layout, Messages.Column_action, 12, 70, row -> row.action().label());
		viewer.setContentProvider(new Content());
		viewer.addDoubleClickListener(event -> selected().forEach(run));
		viewer.getTree().addListener(SWT.MouseUp, event -> {
			ViewerCell cell = event.button == 1 ? viewer.getCell(new Point(event.x, event.y)) : null;
			if (cell != null && cell.getColumnIndex() == ACTION && cell.getElement() instanceof TransferRow row) {
				run.accept(row);
			}
		});
	}

	TreeViewer viewer() {
		return viewer;
	}

	List<TransferRow> selected() {
		return viewer.getStructuredSelection().stream().filter(TransferRow.class::isInstance).map(TransferRow.class::cast).toList();
	}

	/** Shows other rows. The selection stays on its row if that is still there; else the first rows are shown. */
	void show(List<TransferRow> rows) {
		Optional<Object> selected = selected().stream().map(TransferRow::key).findFirst();
		Map<Section, List<TransferRow>> next = new EnumMap<>(Section.class);
		for (Section section : Section.values()) {
			next.put(section, rows.stream().filter(row -> row.section() == section).toList());
		}
		if (next.equals(shown) && viewer.getInput() != null) {
			return;
		}
		shown = next;
		viewer.getTree().setRedraw(false);
		try {
			viewer.setInput(next);
			viewer.expandAll();
			rows.stream().filter(row -> selected.filter(row.key()::equals).isPresent()).findFirst()
					.ifPresent(row -> viewer.setSelection(new StructuredSelection(row)));
		} finally {
			viewer.getTree().setRedraw(true);
		}
		if (selected().isEmpty()) {
			showTop();
		}
	}

	/** The system's tree selects what was first when it got the focus, and holds on to it when something more important comes above. */
	private void showTop() {
		Tree tree = viewer.getTree();
		tree.deselectAll();
		if (tree.getItemCount() > 0) {
			tree.setTopItem(tree.getItem(0));
		}
	}

	private void column(TreeColumnLayout layout, String name, int weight, int least, Function<TransferRow, String> text) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(name);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, Headings.width(viewer.getTree(), name, least)));
		int index = viewer.getTree().getColumnCount() - 1;
		Labels labels = new Labels(index, text);
		column.setLabelProvider(new DelegatingStyledCellLabelProvider(labels) {
			@Override
			public String getToolTipText(Object element) {
				return element instanceof TransferRow row ? row.direction() + ": " + row.name() + '\n' + row.words() : null; //$NON-NLS-1$
			}
		});
	}

	private final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return Arrays.stream(Section.values()).filter(section -> !rows(section).isEmpty()).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof Section section ? rows(section).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof TransferRow row ? row.section() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Section;
		}

		private List<TransferRow> rows(Section section) {
			return shown.getOrDefault(section, List.of());
		}
	}

	private final class Labels extends LabelProvider implements IStyledLabelProvider {
		private final int index;
		private final Function<TransferRow, String> text;

		Labels(int index, Function<TransferRow, String> text) {
			this.index = index;
			this.text = text;
		}

		@Override
		public StyledString getStyledText(Object element) {
			if (element instanceof TransferRow row) {
				return new StyledString(text.apply(row), index == ACTION ? Links.STYLER : null);
			}
			return new StyledString(index == 0 && element instanceof Section section
					? section.heading(shown.getOrDefault(section, List.of()).size()) : ""); //$NON-NLS-1$
		}

		@Override
		public Image getImage(Object element) {
			return index == 0 && element instanceof TransferRow row ? images.create(Icons.of(row.picture())) : null;
		}
	}

	/** The look of what can be clicked. */
	private static final class Links extends StyledString.Styler {
		static final StyledString.Styler STYLER = new Links();

		@Override
		public void applyStyles(org.eclipse.swt.graphics.TextStyle style) {
			style.foreground = JFaceResources.getColorRegistry().get(org.eclipse.jface.preference.JFacePreferences.HYPERLINK_COLOR);
			style.underline = true;
		}
	}
}
