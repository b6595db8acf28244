package org.osfworkbench.ui.tests.pages;

import java.util.List;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** The dialog that settles a file changed on both sides. */
public final class ConflictPage {

	/** Waits for the dialog. */
	public static ConflictPage await() {
		Ui.await("the conflict dialog", () -> Widgets.byId(Button.class, "conflict.USE_MINE").isPresent());
		return new ConflictPage();
	}

	/** All words in the dialog. */
	public List<String> words() {
		return Ui.read(() -> Widgets.all(Label.class, label -> label.getShell().equals(Widgets.byId(Button.class, "conflict.ok").orElseThrow().getShell()))
				.map(Label::getText).toList());
	}

	/** The choice that is selected, by its name. */
	public String selected() {
		return Ui.read(() -> List.of("KEEP_BOTH", "USE_MINE", "USE_REMOTE").stream()
				.filter(name -> Widgets.byId(Button.class, "conflict." + name).orElseThrow().getSelection()).toList().toString());
	}

	/** Selects a choice by its name. */
	public ConflictPage choose(String name) {
		Ui.act(() -> Widgets.click(Widgets.byId(Button.class, "conflict." + name).orElseThrow()));
		return this;
	}

	/** Does what is chosen. */
	public void press() {
		Ui.start(() -> Widgets.click(Widgets.byId(Button.class, "conflict.ok").orElseThrow()));
		awaitClosed();
	}

	/** Opens the comparison, which closes the dialog. */
	public void compare() {
		Ui.start(() -> Widgets.click(Widgets.byId(Button.class, "conflict.compare").orElseThrow()));
		awaitClosed();
	}

	/** Puts it off. */
	public void later() {
		Ui.start(() -> Widgets.click(Widgets.byId(Button.class, "conflict.later").orElseThrow()));
		awaitClosed();
	}

	private static void awaitClosed() {
		Ui.await("the conflict dialog to close", () -> Widgets.byId(Button.class, "conflict.USE_MINE").isEmpty());
	}
}
