package org.osfworkbench.ui.tests.pages;

import java.util.Optional;

import org.eclipse.swt.widgets.Button;
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
