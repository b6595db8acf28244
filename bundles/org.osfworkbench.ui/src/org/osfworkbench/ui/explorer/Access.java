package org.osfworkbench.ui.explorer;

import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Control;

/** Names controls for screen readers where no label stands in front of them. */
final class Access {

	private Access() {
	}

	static void name(Control control, String name) {
		control.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = name));
	}
}
