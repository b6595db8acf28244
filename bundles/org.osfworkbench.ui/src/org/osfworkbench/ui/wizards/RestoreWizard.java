package org.osfworkbench.ui.wizards;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.home.ProjectHomes;

/** <em>Restore a project</em>: puts a copy that was brought home into a new project, or into one that is there. All that waits is a job. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class RestoreWizard extends Wizard implements IImportWizard {

	private final BagPage bag = new BagPage();
	private final PlacePage place = PlacePage.ofOwnProjects(Messages.Restore_title, Messages.Restore_placeText);

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.Restore_title);
	}

	@Override
	public void addPages() {
		addPage(bag);
		addPage(place);
	}

	@Override
	public IWizardPage getNextPage(IWizardPage page) {
		return page == bag && bag.isNew() ? null : super.getNextPage(page);
	}

	@Override
	public boolean canFinish() {
		return bag.isPageComplete() && (bag.isNew() || place.isPageComplete());
	}

	@Override
	public boolean performFinish() {
		Path folder = bag.folder().orElseThrow();
		Optional<String> node = bag.isNew() ? Optional.empty() : place.node().map(Node::id);
		Accounts accounts = Services.get(PlatformUI.getWorkbench(), Accounts.class);
		Job job = Services.get(PlatformUI.getWorkbench(), ProjectHomes.class).restore(accounts.state().host().id(), folder, node);
		job.setUser(true);
		HomeNews.tell(job, NLS.bind(Messages.Restored_title, folder.getFileName()), getShell().getDisplay());
		job.schedule();
		return true;
	}
}
