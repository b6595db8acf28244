package org.osfworkbench.ui.wizards;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.transfer.Transfers;

/** <em>Export to the OSF</em>: uploads files once, without a link. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class ToOsfWizard extends Wizard implements IExportWizard {

	private final PlacePage place = new PlacePage(Messages.To_title, Messages.To_text, true, Messages.To_versions);
	private FilesPage files;

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.To_title);
		List<IFile> chosen = selection == null ? List.of()
				: ((List<?>) selection.toList()).stream().flatMap(each -> Adapters.of(each, IFile.class).stream()).toList();
		files = new FilesPage(chosen);
	}

	@Override
	public void addPages() {
		addPage(files);
		addPage(place);
	}

	@Override
	public boolean performFinish() {
		List<Path> paths = files.chosen().stream().map(IFile::getLocation).filter(location -> location != null).map(location -> location.toPath())
				.toList();
		Job job = Services.get(PlatformUI.getWorkbench(), Transfers.class).upload(paths, place.folder().orElseThrow(), place.isChecked());
		job.setUser(true);
		job.schedule();
		return true;
	}
}
