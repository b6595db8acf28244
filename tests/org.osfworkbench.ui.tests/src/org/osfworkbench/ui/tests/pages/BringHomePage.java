package org.osfworkbench.ui.tests.pages;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** The wizard that brings a project home. */
public final class BringHomePage {

	private static final String TITLE = "Bring a Project Home";

	private BringHomePage() {
	}

	/** Waits for the wizard. */
	public static BringHomePage await() {
		DialogPage.await(TITLE);
		return new BringHomePage();
	}

	/** The wizard that is open, in any language. */
	public static BringHomePage shown() {
		return new BringHomePage();
	}

	/** Whether it can be started, in any language. */
	public static boolean isReady() {
		return dialog().filter(dialog -> dialog.getCurrentPage().getWizard().canFinish()).isPresent();
	}

	/** Starts it, in any language. */
	public static void start() {
		Ui.act(() -> dialog().ifPresent(dialog -> {
			dialog.getCurrentPage().getWizard().performFinish();
			dialog.close();
		}));
	}

	/** Chooses a row of the first page and goes on. */
	public BringHomePage choose(String... path) {
		DialogPage.await(TITLE).selectInTree(path);
		return next();
	}

	/** Enters the folder. */
	public BringHomePage folder(Path folder) {
		Text field = Ui.awaitValue("the field of the folder", () -> Widgets.byId(Text.class, "home.folder"));
		Ui.act(() -> field.setText(folder.toString()));
		return this;
	}

	/** What the field of the folder suggests. */
	public String suggested() {
		return Ui.awaitValue("a suggestion", () -> Widgets.byId(Text.class, "home.folder").map(Text::getText).filter(text -> !text.isEmpty()));
	}

	/** Clicks a box or a choice, by the end of its id. */
	public BringHomePage click(String id) {
		Ui.act(() -> Widgets.click(Widgets.byId(Button.class, "home." + id).orElseThrow()));
		return this;
	}

	/** Whether a box or a choice is ticked, by the end of its id. */
	public boolean isTicked(String id) {
		return Ui.read(() -> Widgets.byId(Button.class, "home." + id).orElseThrow().getSelection());
	}

	/** Waits until a text is in the wizard, for example in its head. */
	public BringHomePage awaitWords(String words) {
		Ui.await("the words " + words, () -> Widgets.shells().filter(shell -> shell.getText().contains(TITLE)).flatMap(Widgets::descendants)
				.anyMatch(control -> text(control).contains(words)));
		return this;
	}

	private static String text(Control control) {
		return !control.isVisible() ? "" : switch (control) {
			case Label label -> label.getText();
			case Text text -> text.getText();
			default -> "";
		};
	}

	/** Takes the choices of what was begun. */
	public BringHomePage adopt() {
		Link link = Ui.awaitValue("the link that takes the choices", () -> Widgets.byId(Link.class, "home.adopt"));
		Ui.act(() -> Widgets.send(link, SWT.Selection));
		return this;
	}

	/** Goes to the next page, when that can be done. */
	public BringHomePage next() {
		press("Next >");
		return this;
	}

	/** Goes back. */
	public BringHomePage back() {
		press("< Back");
		return this;
	}

	/** Goes to the next page, in any language. */
	public BringHomePage turn() {
		Ui.await("the next page", () -> dialog().filter(dialog -> dialog.getCurrentPage().isPageComplete()).isPresent());
		Ui.act(() -> dialog().ifPresent(dialog -> dialog.showPage(dialog.getCurrentPage().getNextPage())));
		return this;
	}

	private static Optional<WizardDialog> dialog() {
		return Widgets.shells().map(Shell::getData).filter(WizardDialog.class::isInstance).map(WizardDialog.class::cast).findFirst();
	}

	/** Whether the button that starts it can be pressed. */
	public boolean canFinish() {
		return Ui.read(() -> Widgets.button(TITLE, "Finish").filter(Button::isEnabled).isPresent());
	}

	/** Starts it, when that can be done. */
	public void finish() {
		DialogPage.await(TITLE).press("Finish");
	}

	/** Gives it up. */
	public void cancel() {
		DialogPage.await(TITLE).press("Cancel");
	}

	private static void press(String button) {
		Ui.await("the button " + button, () -> Widgets.button(TITLE, button).filter(Button::isEnabled).isPresent());
		Ui.act(() -> Widgets.click(Widgets.button(TITLE, button).orElseThrow()));
	}
}
