package org.osfworkbench.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;

/** Buttons that look disabled when they are, also in the dark theme, which colours them whether they are or not. */
public final class Buttons {

	/** The name under which the platform's themes look for a class of styles; the wizards of the platform use it, too. */
	private static final String STYLE_CLASS = "org.eclipse.e4.ui.css.CssClassName"; //$NON-NLS-1$
	private static final String DISABLED = "disabled"; //$NON-NLS-1$

	private Buttons() {
	}

	/**
	 * Enables or disables a button. Call on its thread.
	 *
	 * @param button the button
	 * @param enabled whether it can be pressed
	 */
	public static void enable(Button button, boolean enabled) {
		button.setEnabled(enabled);
		show(button);
	}

	/**
	 * Lets a button look as it is. For buttons that the platform enables and disables. Call on its thread.
	 *
	 * @param button the button; null if there is none yet
	 */
	public static void show(@Nullable Button button) {
		if (button != null && !button.isDisposed()) {
			button.setData(STYLE_CLASS, button.getEnabled() ? null : DISABLED);
			button.reskin(SWT.NONE);
		}
	}
}
