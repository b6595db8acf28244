package org.osfworkbench.ui;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** Ties controls to the texts behind F1, which are in the bundle {@code org.osfworkbench.help}. */
public final class Help {

	private Help() {
	}

	/**
	 * Gives a control and all in it a text. Call on the user interface's thread.
	 *
	 * @param control the control
	 * @param context id of a context of the help bundle, without the bundle's name
	 */
	public static void on(Control control, String context) {
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, "org.osfworkbench.help." + context); //$NON-NLS-1$
	}
}
