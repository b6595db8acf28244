package org.osfworkbench.ui.tests.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** A notification in the corner. */
public final class PopupPage {

	/** Waits for the question whether to upload. */
	public static PopupPage awaitUploadQuestion() {
		Ui.await("the question whether to upload", () -> button("popup.upload").isPresent());
		return new PopupPage();
	}

	/** Waits for the notification that somebody has to choose a version. */
	public static PopupPage awaitConflict() {
		Ui.await("the notification of a conflict", () -> button("popup.open").isPresent());
		return new PopupPage();
	}

	/** Waits for the question whether a merged file shall be uploaded. */
	public static PopupPage awaitMerged() {
		Ui.await("the question whether to upload the merged file", () -> button("popup.merged").isPresent());
		return new PopupPage();
	}

	/** Waits for a notification that offers an answer, by the answer's id. */
	public static PopupPage awaitAnswer(String id) {
		Ui.await("a notification with the answer " + id, () -> button(id).isPresent());
		return new PopupPage();
	}

	/** Presses the button of an answer. */
	public void answer(String id) {
		press(id);
	}

	/** What the notification says below its title. */
	public String words() {
		return Ui.read(() -> Widgets.all(Label.class, label -> "popup".equals(label.getShell().getData(Widgets.ID))).map(Label::getText)
				.collect(Collectors.joining("\n")));
	}

	/** Presses *Upload as Merged*. */
	public void merged() {
		press("popup.merged");
	}

	/** Waits for the notification that something has ended, and opens its summary. */
	public static void showSummary() {
		Ui.await("the notification with a summary", () -> button("popup.show").isPresent());
		press("popup.show");
	}

	/** Ticks *Always for this experiment*. */
	public PopupPage always() {
		Ui.act(() -> Widgets.click(button("popup.always").orElseThrow()));
		return this;
	}

	/** Presses *Upload*. */
	public void upload() {
		press("popup.upload");
	}

	/** Presses *Not Now*. */
	public void notNow() {
		press("popup.notNow");
	}

	/** Presses the button that leads to the dialog. */
	public void open() {
		press("popup.open");
	}

	/** The ids of all buttons in all notifications that are open. */
	public static List<String> answers() {
		return Ui.read(() -> Widgets.all(Button.class, button -> "popup".equals(button.getShell().getData(Widgets.ID))).map(button -> String.valueOf(button.getData(Widgets.ID)))
				.toList());
	}

	/** Closes all that are open. */
	public static void closeAll() {
		Ui.act(() -> Widgets.shells().filter(shell -> "popup".equals(shell.getData(Widgets.ID))).forEach(Shell::close));
	}

	private static void press(String id) {
		Ui.start(() -> Widgets.click(button(id).orElseThrow()));
		Ui.await("the notification to close", () -> button(id).isEmpty());
	}

	private static Optional<Button> button(String id) {
		return Widgets.byId(Button.class, id);
	}
}
