package org.osfworkbench.ui.account;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Makes the controls of the sign-in wizard: in one grid, with names for those who listen, and ids for tests. */
final class Fields {

	private static final int WIDTH_IN_CHARS = 62;

	private Fields() {
	}

	/** A field with its label before it, in two columns. */
	static Text text(Composite parent, String label, int style, String id) {
		new Label(parent, SWT.NONE).setText(label);
		return named(new Text(parent, SWT.BORDER | SWT.SINGLE | style), label, id);
	}

	/** Gives a control the name of its label, and the width there is. */
	static <C extends Control> C named(C control, String label, String id) {
		id(control, id);
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			@NonNullByDefault({}) // inherited parameters are not annotated
			public void getName(AccessibleEvent event) {
				event.result = label;
			}
		});
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(control);
		return control;
	}

	static <C extends Control> C id(C control, String id) {
		control.setData("org.osfworkbench.id", id); //$NON-NLS-1$
		return control;
	}

	/** Text of as many lines as it needs, as wide as the grid. */
	static Label wrapped(Composite parent, String text, String id) {
		Label label = id(new Label(parent, SWT.WRAP), id);
		label.setText(text);
		wrap(label);
		return label;
	}

	/** Lets a control break its lines where a line of a book would. */
	static void wrap(Control control) {
		int width = new PixelConverter(control).convertWidthInCharsToPixels(WIDTH_IN_CHARS);
		GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(control);
	}

	/** Shows a control, or gives its place away. */
	static void show(Control control, boolean shown) {
		control.setVisible(shown);
		if (control.getLayoutData() instanceof GridData data) {
			data.exclude = !shown;
		}
	}
}
