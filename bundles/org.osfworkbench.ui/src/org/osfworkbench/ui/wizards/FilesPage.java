package org.osfworkbench.ui.wizards;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.dialogs.ContainerCheckedTreeViewer;
import org.eclipse.ui.model.BaseWorkbenchContentProvider;
import org.eclipse.ui.model.WorkbenchLabelProvider;

/** The page on which files of the workspace are ticked. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class FilesPage extends WizardPage {

	private final List<IFile> initial;
	private ContainerCheckedTreeViewer viewer;

	FilesPage(List<IFile> initial) {
		super("files", Messages.Files_title, null); //$NON-NLS-1$
		this.initial = initial;
		setDescription(Messages.Files_text);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.Files_label);
		viewer = new ContainerCheckedTreeViewer(area, SWT.BORDER);
		viewer.getTree().setData("org.osfworkbench.id", "files.tree"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(60), convertHeightInCharsToPixels(14)).applyTo(viewer.getTree());
		viewer.setContentProvider(new BaseWorkbenchContentProvider());
		viewer.setLabelProvider(new WorkbenchLabelProvider());
		viewer.setInput(ResourcesPlugin.getWorkspace().getRoot());
		viewer.addCheckStateListener(event -> setPageComplete(!chosen().isEmpty()));
		initial.forEach(file -> viewer.setChecked(file, true));
		setPageComplete(!chosen().isEmpty());
		setControl(area);
	}

	/** The files that are ticked, not the folders around them. */
	List<IFile> chosen() {
		return Arrays.stream(viewer.getCheckedElements()).filter(IFile.class::isInstance).map(IFile.class::cast).toList();
	}
}
