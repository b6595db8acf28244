package org.osfworkbench.ui.tests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.osfworkbench.ui.tests.harness.Commands;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** The Transfers view. */
public final class TransfersPage {

	/** Opens the view by its command. */
	public static TransfersPage open() {
		Commands.start("org.osfworkbench.ui.showTransfers");
		Ui.await("the Transfers view", () -> Widgets.byId(Tree.class, "transfers.tree").isPresent());
		return new TransfersPage();
	}

	/** Waits until the line above the rows says something. */
	public TransfersPage awaitSummary(String words) {
		Ui.await("the summary to say: " + words + "; it says: " + summary(), () -> label().contains(words));
		return this;
	}

	/** Waits until a section has a row that begins so, and answers its columns: name, place, state, action. */
	public List<String> awaitRow(String section, String name) {
		return Ui.awaitValue("the row " + name + " under " + section, () -> find(section, name).map(item -> IntStream.range(0, 4).mapToObj(item::getText).toList()));
	}

	/** Does what the row offers, as a double click would. */
	public TransfersPage act(String section, String name) {
		awaitRow(section, name);
		Ui.start(() -> {
			TreeItem item = find(section, name).orElseThrow();
			Tree tree = item.getParent();
			tree.setSelection(item);
			Event event = new Event();
			event.item = item;
			tree.notifyListeners(SWT.Selection, event);
			Event open = new Event();
			open.item = item;
			tree.notifyListeners(SWT.DefaultSelection, open);
		});
		return this;
	}

	private static Optional<TreeItem> find(String section, String name) {
		return Widgets.byId(Tree.class, "transfers.tree").stream().flatMap(tree -> Arrays.stream(tree.getItems()))
				.filter(item -> item.getText().startsWith(section)).flatMap(item -> Arrays.stream(item.getItems()))
				.filter(item -> item.getText().startsWith(name)).findFirst();
	}

	private static String summary() {
		return Ui.read(TransfersPage::label);
	}

	private static String label() {
		return Widgets.byId(Label.class, "transfers.summary").map(Label::getText).orElse("");
	}
}
