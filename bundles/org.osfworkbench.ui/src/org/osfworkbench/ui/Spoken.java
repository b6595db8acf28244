package org.osfworkbench.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** What screen readers say of controls that no label stands before. Used on the user interface's thread. */
public final class Spoken {

	private Spoken() {
	}

	/**
	 * Gives a control a name.
	 *
	 * @param control a list, a tree or a field without a label
	 * @param name what it holds, in the person's language; the mark of a key is left out
	 */
	public static void name(Control control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			@NonNullByDefault({}) // inherited parameters are not annotated
			public void getName(AccessibleEvent event) {
				event.result = name.replace("&", ""); //$NON-NLS-1$ //$NON-NLS-2$
			}
		});
	}
}
