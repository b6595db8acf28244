package org.osfworkbench.ui.decisions;

import org.eclipse.ui.IWorkbenchWindow;

/** A notification about work that has ended, with one thing to do. It never takes the focus. */
public final class Notice {

	private Notice() {
	}

	/**
	 * Shows it. On the user interface's thread.
	 *
	 * @param window at whose edge
	 * @param title what has ended
	 * @param text how
	 * @param button what can be done
	 * @param run does it
	 */
	public static void show(IWorkbenchWindow window, String title, String text, String button, Runnable run) {
		Popup popup = new Popup(window.getShell().getDisplay(), window.getShell());
		popup.title(title);
		popup.text(text);
		popup.button("popup.show", button, run); //$NON-NLS-1$
		popup.open();
	}
}
