package org.osfworkbench.ui.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.osfworkbench.ui.Help;

/** The page on which the folder of a copy is chosen, and whether it becomes a project of its own. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class BagPage extends WizardPage {

	private FolderField folder;
	private boolean isNew = true;

	BagPage() {
		super("bag", Messages.Restore_title, null); //$NON-NLS-1$
		setDescription(Messages.Restore_text);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		folder = new FolderField(area, Messages.Restore_folder, Messages.Restore_pick, "restore.folder", this::validate); //$NON-NLS-1$
		Composite choice = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(0, 0, 8, 0).applyTo(choice);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(choice);
		radio(choice, Messages.Restore_new, "restore.new", true); //$NON-NLS-1$
		radio(choice, Messages.Restore_into, "restore.into", false); //$NON-NLS-1$
		Help.on(area, "home"); //$NON-NLS-1$
		setControl(area);
	}

	private void radio(Composite parent, String text, String id, boolean makesNew) {
		Button button = new Button(parent, SWT.RADIO);
		button.setText(text);
		button.setData("org.osfworkbench.id", id); //$NON-NLS-1$
		button.setSelection(makesNew == isNew);
		button.addListener(SWT.Selection, event -> {
			if (button.getSelection()) {
				isNew = makesNew;
				getContainer().updateButtons();
			}
		});
	}

	private void validate() {
		boolean usable = folder().isPresent();
		setErrorMessage(usable || folder.text().isEmpty() ? null : Messages.Restore_noBag);
		setPageComplete(usable);
	}

	/** The folder, if it looks like a copy of ours. */
	Optional<Path> folder() {
		try {
			return Optional.of(Path.of(folder.text())).filter(Path::isAbsolute).filter(path -> Files.isRegularFile(path.resolve("bagit.txt")) //$NON-NLS-1$
					&& Files.isRegularFile(path.resolve("data/export.json"))); //$NON-NLS-1$
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** Whether it becomes a project of its own. */
	boolean isNew() {
		return isNew;
	}
}
