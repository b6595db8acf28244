package org.osfworkbench.ui.wizards;

import java.text.NumberFormat;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A table of two columns: what something is, and its value. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class Facts {

	private final Composite area;

	Facts(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 6).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
	}

	void clear() {
		Arrays.stream(area.getChildren()).forEach(Control::dispose);
	}

	void add(String name, String value) {
		Label label = new Label(area, SWT.NONE);
		label.setText(name);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		Label text = new Label(area, SWT.WRAP);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(text);
	}

	static String number(long value) {
		return NumberFormat.getIntegerInstance().format(value);
	}

	/** Shows a control, or gives its place away. */
	static void show(Control control, boolean shown) {
		control.setVisible(shown);
		if (!(control.getLayoutData() instanceof GridData)) {
			GridDataFactory.fillDefaults().applyTo(control);
		}
		((GridData) control.getLayoutData()).exclude = !shown;
	}
}
