package org.osfworkbench.ui.explorer.commands;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.osfworkbench.ui.Buttons;

/** Asks for a name. Its button says what happens. */
final class NameDialog extends InputDialog {

	private final String verb;

	/**
	 * Makes a dialog; open it.
	 *
	 * @param parent the window
	 * @param title of the window
	 * @param question what the name is for
	 * @param suggestion what stands in the field at first
	 * @param verb the button that does it
	 * @param problem what is wrong with a name, in words; empty if nothing is
	 */
	NameDialog(Shell parent, String title, String question, String suggestion, String verb, Function<String, Optional<String>> problem) {
		super(parent, title, question, suggestion, name -> words(problem.apply(name)));
		this.verb = verb;
	}

	@Override
	@NonNullByDefault({}) // the platform's methods are not annotated
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		Verbs.put(this::getButton, this::setButtonLayoutData, verb);
	}

	@Override
	public void setErrorMessage(@Nullable String problem) {
		super.setErrorMessage(problem);
		Buttons.show(getButton(IDialogConstants.OK_ID));
	}

	private static @Nullable String words(Optional<String> problem) {
		return problem.isPresent() ? problem.get() : null;
	}

	/** What was entered, without white space around it. */
	String name() {
		return getValue().strip();
	}
}
