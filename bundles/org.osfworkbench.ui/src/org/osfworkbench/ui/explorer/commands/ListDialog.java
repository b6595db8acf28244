package org.osfworkbench.ui.explorer.commands;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.dialogs.FilteredList;
import org.osfworkbench.ui.Buttons;

/** The platform's dialog that lets a person pick from a list, with a name for the list: a screen reader says the dialog's question there. */
final class ListDialog extends ElementListSelectionDialog {

	private final String verb;

	/**
	 * Makes a dialog; fill and open it.
	 *
	 * @param parent the window
	 * @param labels how the things are shown
	 * @param title of the window
	 * @param question what to pick
	 * @param verb the button that takes it
	 */
	ListDialog(Shell parent, ILabelProvider labels, String title, String question, String verb) {
		super(parent, labels);
		this.verb = verb;
		setTitle(title);
		setMessage(question);
		setMultipleSelection(false);
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected FilteredList createFilteredList(Composite parent) {
		FilteredList list = super.createFilteredList(parent);
		for (Control child : list.getChildren()) {
			child.getAccessible().addAccessibleListener(new AccessibleAdapter() {
				@Override
				public void getName(AccessibleEvent event) {
					event.result = getMessage();
				}
			});
		}
		return list;
	}

	@Override
	@NonNullByDefault({}) // the platform's methods are not annotated
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		Verbs.put(this::getButton, this::setButtonLayoutData, verb);
	}

	@Override
	@NonNullByDefault({}) // the platform's methods are not annotated
	protected void updateButtonsEnableState(IStatus status) {
		super.updateButtonsEnableState(status);
		Buttons.show(getButton(IDialogConstants.OK_ID));
	}
}
