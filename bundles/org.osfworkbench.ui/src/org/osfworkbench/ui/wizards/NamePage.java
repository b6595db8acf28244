package org.osfworkbench.ui.wizards;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The page on which the new project of the workspace gets its name. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class NamePage extends WizardPage {

	private Text field;
	private String suggestion = ""; //$NON-NLS-1$

	NamePage() {
		super("name", Messages.Name_title, null); //$NON-NLS-1$
		setDescription(Messages.Name_text);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.Name_label);
		field = new Text(area, SWT.BORDER);
		field.setData("org.osfworkbench.id", "wizard.name"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		field.addModifyListener(event -> validate());
		field.setText(suggestion);
		setControl(area);
	}

	/** Fills the field, unless a person has written into it. */
	void suggest(String title) {
		String usable = title.replaceAll("[\\\\/:*?\"<>|]", "_").strip(); //$NON-NLS-1$ //$NON-NLS-2$
		if (field == null) {
			suggestion = usable;
		} else if (field.getText().isEmpty() || field.getText().equals(suggestion)) {
			suggestion = usable;
			field.setText(usable);
		}
	}

	String name() {
		return field.getText().strip();
	}

	private void validate() {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IStatus status = workspace.validateName(name(), IResource.PROJECT);
		boolean taken = status.isOK() && workspace.getRoot().getProject(name()).exists();
		setErrorMessage(name().isEmpty() ? null : taken ? NLS.bind(Messages.Name_taken, name()) : status.isOK() ? null : status.getMessage());
		setPageComplete(status.isOK() && !taken);
	}
}
