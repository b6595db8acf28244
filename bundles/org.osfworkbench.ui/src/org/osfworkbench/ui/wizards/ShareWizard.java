package org.osfworkbench.ui.wizards;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.team.core.TeamException;
import org.eclipse.team.ui.IConfigurationWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.team.SynchronizeHandler;
import org.osfworkbench.workspace.team.TreeSyncs;

/**
 * <em>Share Project</em>: links a project to a folder on the OSF and shows in the Synchronize view what would travel. Nothing is moved before a
 * person says so there.
 */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class ShareWizard extends Wizard implements IConfigurationWizard {

	private final PlacePage place = new PlacePage(Messages.Share_title, Messages.Share_text, true, Messages.Always);
	private IProject project;

	@Override
	public void init(IWorkbench workbench, IProject shared) {
		project = shared;
		setWindowTitle(NLS.bind(Messages.Share_window, shared.getName()));
	}

	@Override
	public void addPages() {
		addPage(place);
	}

	@Override
	public boolean performFinish() {
		Job job = Services.get(PlatformUI.getWorkbench(), TreeSyncs.class).link(project, place.node().orElseThrow(), place.folder().orElseThrow(),
				place.isChecked());
		Display display = getShell().getDisplay();
		job.setUser(true);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (event.getResult().isOK() && !display.isDisposed()) {
					display.asyncExec(ShareWizard::show);
				}
			}
		});
		job.schedule();
		return true;
	}

	private static void show() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null) {
			try {
				SynchronizeHandler.show(window.getActivePage());
			} catch (TeamException | PartInitException e) {
				ILog.of(ShareWizard.class).error(e.getMessage(), e);
			}
		}
	}
}
