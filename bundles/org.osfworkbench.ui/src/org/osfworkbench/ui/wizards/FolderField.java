package org.osfworkbench.ui.wizards;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.osfworkbench.ui.Buttons;

/** A folder on this computer: a label, a field and a button, as three columns of a grid. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class FolderField {

	private final Text field;
	private final Button browse;
	private final Label label;
	private String suggestion = ""; //$NON-NLS-1$

	/** {@code message} is what the dialog of the system asks. */
	FolderField(Composite grid, String name, String message, String id, Runnable changed) {
		label = new Label(grid, SWT.NONE);
		label.setText(name);
		field = new Text(grid, SWT.BORDER | SWT.SINGLE);
		field.setData("org.osfworkbench.id", id); //$NON-NLS-1$
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(field);
		field.addModifyListener(event -> changed.run());
		browse = new Button(grid, SWT.PUSH);
		browse.setText(Messages.Browse);
		browse.addListener(SWT.Selection, event -> browse(message));
	}

	private void browse(String message) {
		DirectoryDialog dialog = new DirectoryDialog(field.getShell());
		dialog.setMessage(message);
		existing().ifPresent(dialog::setFilterPath);
		Optional.ofNullable(dialog.open()).ifPresent(field::setText);
	}

	/** The folder in which the dialog begins. */
	private Optional<String> existing() {
		try {
			Path path = Path.of(field.getText());
			while (path != null && !Files.isDirectory(path)) {
				path = path.getParent();
			}
			return Optional.ofNullable(path).map(Path::toString);
		} catch (java.nio.file.InvalidPathException e) {
			return Optional.empty();
		}
	}

	String text() {
		return field.getText().strip();
	}

	void enable(boolean enabled) {
		label.setEnabled(enabled);
		field.setEnabled(enabled);
		Buttons.enable(browse, enabled);
	}

	/** Fills the field, unless a person has written into it. */
	void suggest(String text) {
		if (field.getText().isEmpty() || field.getText().equals(suggestion)) {
			boolean same = text.equals(suggestion);
			suggestion = text;
			if (!same) {
				field.setText(text);
			}
		}
	}
}
