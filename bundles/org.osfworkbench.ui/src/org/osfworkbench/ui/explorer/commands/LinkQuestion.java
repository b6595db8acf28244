package org.osfworkbench.ui.explorer.commands;

import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.swt.widgets.Shell;
import org.osfworkbench.workspace.transfer.Preferences;

/** Asks before a link is made, and whether it shall upload without asking. */
final class LinkQuestion {

	private LinkQuestion() {
	}

	/**
	 * Asks.
	 *
	 * @param shell the window
	 * @param title of the dialog
	 * @param question what will happen
	 * @param verb the button that does it
	 * @return whether to upload without asking from now on, or empty if the person cancels
	 */
	static Optional<Boolean> ask(Shell shell, String title, String question, String verb) {
		MessageDialogWithToggle dialog = new MessageDialogWithToggle(shell, title, null, question, MessageDialog.QUESTION,
				new String[] { verb, Messages.Cancel }, 0, Messages.Link_always, usual());
		int answer = dialog.open();
		boolean yes = answer == IDialogConstants.INTERNAL_ID || answer == IDialogConstants.OK_ID;
		return yes ? Optional.of(Boolean.valueOf(dialog.getToggleState())) : Optional.empty();
	}

	private static boolean usual() {
		return Platform.getPreferencesService().getBoolean(Preferences.NODE, Preferences.ALWAYS_UPLOAD, false,
				new IScopeContext[] { InstanceScope.INSTANCE });
	}
}
