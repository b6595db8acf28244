package org.osfworkbench.ui.preferences;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osfworkbench.ui.Headings;
import org.osfworkbench.ui.Spoken;

/**
 * The table of a page: one row selected at most, columns that share the width there is. Used on the user interface's thread.
 *
 * @param <T> what is in a row
 */
final class PageTable<T> {

	private static final int WIDTH_IN_CHARS = 70;
	private static final int NARROWEST = 60;

	private final TableColumnLayout layout = new TableColumnLayout();
	private final TableViewer table;
	private final Class<T> type;

	/**
	 * Makes a table without columns.
	 *
	 * @param area a grid, in which it takes what is left
	 * @param name what screen readers say
	 * @param id for tests
	 * @param rows how many are seen at least
	 * @param type what is in a row
	 */
	PageTable(Composite area, String name, String id, int rows, Class<T> type) {
		this.type = type;
		Composite holder = new Composite(area, SWT.NONE);
		holder.setLayout(layout);
		table = new TableViewer(holder, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		table.getTable().setHeaderVisible(true);
		Spoken.name(table.getTable(), name);
		table.getTable().setData("org.osfworkbench.id", id); //$NON-NLS-1$
		table.setContentProvider(ArrayContentProvider.getInstance());
		int width = new PixelConverter(holder).convertWidthInCharsToPixels(WIDTH_IN_CHARS);
		GridDataFactory.fillDefaults().grab(true, true).hint(width, table.getTable().getItemHeight() * rows).applyTo(holder);
	}

	/** Adds a column; the weights of all columns share the width. */
	PageTable<T> column(String name, int weight, Function<T, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(name);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, Headings.width(table.getTable(), name, NARROWEST)));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply(type.cast(element))));
		return this;
	}

	/** Tells somebody which row is selected, after each change. */
	PageTable<T> onSelect(Runnable selected) {
		table.addSelectionChangedListener(event -> selected.run());
		return this;
	}

	/** Shows other rows; the selected one stays selected if it is among them, else the first one is. */
	void show(Iterable<T> rows, Function<T, String> key) {
		Optional<String> before = selected().map(key);
		table.setInput(rows);
		T first = null;
		for (T row : rows) {
			boolean same = before.isEmpty() || key.apply(row).equals(before.get());
			first = first == null && same ? row : first;
		}
		table.setSelection(first == null ? StructuredSelection.EMPTY : new StructuredSelection(first), true);
	}

	Optional<T> selected() {
		Object first = table.getStructuredSelection().getFirstElement();
		return type.isInstance(first) ? Optional.of(type.cast(first)) : Optional.empty();
	}

	/** Does something on a double click or the Enter key. */
	PageTable<T> onOpen(Runnable open) {
		table.addOpenListener(event -> open.run());
		return this;
	}

	Control control() {
		return table.getTable();
	}
}
