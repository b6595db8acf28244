package org.osfworkbench.ui.tests.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** A small dialog of the platform, found by a part of its title. */
public final class DialogPage {

	private final String title;

	private DialogPage(String title) {
		this.title = title;
	}

	/** Waits for a dialog. */
	public static DialogPage await(String title) {
		Ui.await("a dialog titled " + title, () -> shell(title).isPresent());
		return new DialogPage(title);
	}

	/** Waits for the dialog that tells why something did not work. */
	public static DialogPage awaitFailure() {
		Ui.await("a dialog that tells a failure", () -> shell("OSF").filter(shell -> shell.getText().equals("OSF")).isPresent());
		return new DialogPage("OSF");
	}

	/** Whether no dialog of this title is open. */
	public static boolean isClosed(String title) {
		return Ui.read(() -> shell(title).isEmpty());
	}

	/** All words in the dialog's labels. */
	public String words() {
		return Ui.read(() -> String.join("\n", labels()));
	}

	/** Types into the first field. */
	public DialogPage type(String text) {
		Ui.act(() -> shell(title).stream().flatMap(Widgets::descendants).filter(Text.class::isInstance).map(Text.class::cast)
				.filter(Text::getEditable).findFirst().orElseThrow().setText(text));
		return this;
	}

	/** Waits until a button cannot be pressed, for a reason the dialog gives. */
	public DialogPage awaitBlocked(String button, String reason) {
		Ui.await("the button " + button + " to be blocked because: " + reason, () -> Widgets.button(title, button).filter(found -> !found.isEnabled()).isPresent()
				&& labels().stream().anyMatch(label -> label.contains(reason)));
		return this;
	}

	/** Ticks or unticks the box whose text begins so. */
	public DialogPage tick(String text) {
		Ui.act(() -> Widgets.click(shell(title).stream().flatMap(Widgets::descendants).filter(Button.class::isInstance).map(Button.class::cast)
				.filter(button -> Widgets.plain(button.getText()).startsWith(text)).findFirst().orElseThrow()));
		return this;
	}

	/** Selects a row of the dialog's tree, opening its parents. */
	public DialogPage selectInTree(String... path) {
		Ui.awaitValue("the row " + String.join(" / ", path) + " in the dialog " + title, () -> {
			Tree tree = shell(title).stream().flatMap(Widgets::descendants).filter(Tree.class::isInstance).map(Tree.class::cast).filter(Tree::isVisible)
					.findFirst().orElseThrow();
			return select(tree, path);
		});
		return this;
	}

	private static Optional<TreeItem> select(Tree tree, String... path) {
		TreeItem[] level = tree.getItems();
		TreeItem found = null;
		for (String name : path) {
			found = Arrays.stream(level).filter(item -> item.getText().startsWith(name)).findFirst().orElse(null);
			if (found == null) {
				return Optional.empty();
			}
			notify(tree, SWT.Expand, found);
			found.setExpanded(true);
			level = found.getItems();
		}
		tree.setSelection(found);
		notify(tree, SWT.Selection, found);
		return Optional.of(found);
	}

	private static void notify(Tree tree, int type, TreeItem item) {
		Event event = new Event();
		event.item = item;
		tree.notifyListeners(type, event);
	}

	/** Presses a button and waits until the dialog is gone. */
	public void press(String button) {
		Ui.await("the button " + button + " to be enabled", () -> Widgets.button(title, button).filter(Button::isEnabled).isPresent());
		Button pressed = Ui.read(() -> Widgets.button(title, button).orElseThrow());
		Ui.start(() -> Widgets.click(pressed));
		Ui.await("the dialog " + title + " to close", () -> pressed.isDisposed());
	}

	private List<String> labels() {
		return shell(title).stream().flatMap(Widgets::descendants)
				.flatMap(control -> control instanceof Label label ? Optional.of(label.getText()).stream()
						: control instanceof Text text && !text.getEditable() ? Optional.of(text.getText()).stream() : Optional.<String>empty().stream())
				.toList();
	}

	private static Optional<Shell> shell(String title) {
		return Widgets.shells().filter(shell -> shell.getText().contains(title)).min(Comparator.comparing(shell -> Boolean.valueOf(!shell.getText().equals(title))));
	}
}
