package org.osfworkbench.ui.wizards;

import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.team.TreeSyncs;

/** <em>Project from the OSF</em>: makes a project of the workspace, links it, and brings what is on the OSF. All that waits is a job. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class FromOsfWizard extends Wizard implements INewWizard, IImportWizard {

	private final PlacePage place = new PlacePage(Messages.From_title, Messages.From_text, false, Messages.Always);
	private final NamePage name = new NamePage();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.From_title);
	}

	@Override
	public void addPages() {
		addPage(place);
		addPage(name);
	}

	@Override
	public IWizardPage getNextPage(IWizardPage page) {
		if (page == place) {
			place.node().map(Node::title).ifPresent(name::suggest);
		}
		return super.getNextPage(page);
	}

	@Override
	public boolean performFinish() {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name.name());
		RemoteFolder folder = place.folder().orElseThrow();
		Node node = place.node().orElseThrow();
		boolean always = place.isChecked();
		TreeSyncs syncs = Services.get(PlatformUI.getWorkbench(), TreeSyncs.class);
		Job job = Job.create(NLS.bind(Messages.From_job, project.getName()), monitor -> {
			project.create(null);
			project.open(null);
			Steps.run(syncs.link(project, node, folder, always), monitor);
			Optional<Link> link = syncs.covering(project);
			if (link.isPresent()) {
				Steps.run(syncs.sync(link.get()), monitor);
			}
		});
		job.setUser(true);
		job.schedule();
		return true;
	}
}
