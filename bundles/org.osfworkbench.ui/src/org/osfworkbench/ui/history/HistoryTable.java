package org.osfworkbench.ui.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.osfworkbench.ui.Headings;
import org.osfworkbench.ui.Icons;
import org.osfworkbench.ui.Spoken;
import org.osfworkbench.ui.explorer.model.SizeFormat;

/** The table of the history: version, date, who, size, hash. */
final class HistoryTable {

	private static final int WHOLE = 100;
	private static final int BOLD_PERCENT = 115;

	private static final int DIGITS = 12;

	private final TableViewer viewer;
	private final LocalResourceManager images;
	private final DateTimeFormatter dates = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withZone(ZoneId.systemDefault());
	private final SizeFormat sizes = new SizeFormat(Locale.getDefault());

	HistoryTable(Composite parent) {
		TableColumnLayout layout = new TableColumnLayout();
		parent.setLayout(layout);
		viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		images = new LocalResourceManager(JFaceResources.getResources(), viewer.getTable());
		viewer.getTable().setHeaderVisible(true);
		Spoken.name(viewer.getTable(), Messages.Table_name);
		viewer.getTable().setData("org.osfworkbench.id", "history.table"); //$NON-NLS-1$ //$NON-NLS-2$
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		int label = bold(NLS.bind(Messages.Osf_base, "10")); //$NON-NLS-1$
		column(layout, Messages.Column_version, 24, label, HistoryRow::label, true);
		int time = bold(date(Instant.EPOCH));
		column(layout, Messages.Column_modified, 22, time, row -> row.modified().map(this::date).orElse("\u2013"), false); //$NON-NLS-1$
		column(layout, Messages.Column_author, 20, 110, HistoryRow::author, false);
		column(layout, Messages.Column_size, 12, 60, row -> sizes.text(row.size()), false);
		column(layout, Messages.Column_hash, 18, 60, row -> row.hash().substring(0, Math.min(DIGITS, row.hash().length())), false);
	}

	/** A date and time as the language writes it. */
	String date(Instant time) {
		return dates.format(time);
	}

	TableViewer viewer() {
		return viewer;
	}

	void show(List<HistoryRow> rows) {
		viewer.setInput(rows);
	}

	List<HistoryRow> selected() {
		IStructuredSelection selection = viewer.getStructuredSelection();
		return selection.stream().map(HistoryRow.class::cast).toList();
	}

	/** The row that both sides were equal at is bold, and has a picture. */
	private int bold(String text) {
		return Headings.width(viewer.getTable(), text, 0) * BOLD_PERCENT / WHOLE;
	}

	private void column(TableColumnLayout layout, String name, int weight, int least, Function<HistoryRow, String> text, boolean first) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(name);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, Headings.width(viewer.getTable(), name, least)));
		column.setLabelProvider(new Labels(text, first));
	}

	/** One column. The whole hash is in the tooltip, for comparing with what other programs say. */
	@NonNullByDefault({}) // the platform's methods are not annotated
	private final class Labels extends ColumnLabelProvider {
		private final Function<HistoryRow, String> text;
		private final boolean first;

		Labels(Function<HistoryRow, String> text, boolean first) {
			this.text = text;
			this.first = first;
		}

		@Override
		public String getText(Object element) {
			return text.apply((HistoryRow) element);
		}

		@Override
		public @Nullable Image getImage(Object element) {
			return first ? images.create(Icons.of(element instanceof HistoryRow.OfOsf ? "osf" : "file")) : null; //$NON-NLS-1$ //$NON-NLS-2$
		}

		@Override
		public @Nullable Font getFont(Object element) {
			boolean base = element instanceof HistoryRow.OfOsf row && row.base();
			return base ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
		}

		@Override
		public @Nullable String getToolTipText(Object element) {
			String hash = ((HistoryRow) element).hash();
			return hash.isEmpty() ? null : Messages.Column_hash + ' ' + hash;
		}
	}
}
