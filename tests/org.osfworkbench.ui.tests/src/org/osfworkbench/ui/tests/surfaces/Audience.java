package org.osfworkbench.ui.tests.surfaces;

import org.eclipse.swt.widgets.Control;

/** Looks at what is on the screen. */
@FunctionalInterface
public interface Audience {

	/**
	 * Looks. Called on the test's thread when the surface has come to rest.
	 *
	 * @param part what of the surface is shown, for example a page of a wizard; empty for all of it
	 * @param root what is ours of it; its shell may hold more
	 */
	void look(String part, Control root);
}
