package org.osfworkbench.ui.explorer.commands;

import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Button;

/** Puts words of our own onto the platform's buttons: a verb for what happens, and in the person's language. */
final class Verbs {

	private Verbs() {
	}

	static void put(IntFunction<@Nullable Button> buttons, Consumer<Button> layout, String verb) {
		name(buttons.apply(IDialogConstants.OK_ID), verb, layout);
		name(buttons.apply(IDialogConstants.CANCEL_ID), Messages.Cancel, layout);
	}

	private static void name(@Nullable Button button, String text, Consumer<Button> layout) {
		if (button != null) {
			button.setText(text);
			layout.accept(button);
		}
	}
}
