package org.osfworkbench.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** Our page of the History view. */
public final class HistoryPage {

	/** Waits until the line above the rows says something. */
	public static HistoryPage await(String words) {
		Ui.await("the history to say: " + words, () -> Widgets.byId(Label.class, "history.words").filter(label -> label.getText().contains(words)).isPresent());
		return new HistoryPage();
	}

	/** Waits until a row begins so. */
	public HistoryPage awaitRow(String version) {
		Ui.await("the row " + version + " in the history", () -> Arrays.stream(table().getItems()).anyMatch(item -> item.getText(0).startsWith(version)));
		return this;
	}

	/** The texts of all rows: version, modified, by, size, hash. */
	public List<List<String>> rows() {
		return Ui.read(() -> Arrays.stream(table().getItems()).map(HistoryPage::texts).toList());
	}

	/** Selects the rows that begin so. */
	public HistoryPage select(String... versions) {
		Ui.act(() -> {
			Table table = table();
			table.setFocus();
			table.setSelection(Arrays.stream(versions).map(version -> Arrays.stream(table.getItems()).filter(item -> item.getText(0).startsWith(version))
					.findFirst().orElseThrow(() -> new AssertionError("No row " + version))).toArray(TableItem[]::new));
			Event event = new Event();
			event.item = table.getSelection()[0];
			table.notifyListeners(SWT.Selection, event);
		});
		return this;
	}

	/** Opens the selected row. */
	public HistoryPage open() {
		Ui.start(() -> {
			Event event = new Event();
			event.item = table().getSelection()[0];
			table().notifyListeners(SWT.DefaultSelection, event);
		});
		return this;
	}

	/** Chooses from the context menu by the beginning of a text. */
	public HistoryPage choose(String text) {
		Ui.start(() -> {
			Menu menu = table().getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			MenuItem chosen = Arrays.stream(menu.getItems()).filter(item -> Widgets.plain(item.getText()).startsWith(text)).findFirst()
					.orElseThrow(() -> new AssertionError("No menu item " + text));
			if (!chosen.isEnabled()) {
				throw new AssertionError("Not enabled: " + text);
			}
			chosen.notifyListeners(SWT.Selection, new Event());
			menu.notifyListeners(SWT.Hide, new Event());
		});
		return this;
	}

	private static List<String> texts(TableItem item) {
		return IntStream.range(0, 5).mapToObj(item::getText).toList();
	}

	private static Table table() {
		return Widgets.byId(Table.class, "history.table").orElseThrow(() -> new AssertionError("No table of the history is shown"));
	}
}
