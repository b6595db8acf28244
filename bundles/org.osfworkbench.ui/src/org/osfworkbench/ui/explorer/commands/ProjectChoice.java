package org.osfworkbench.ui.explorer.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.osfworkbench.ui.explorer.OsfExplorerView;

/** Decides into which project of the workspace something goes: the only one, or the one a person picks, or a new one. */
final class ProjectChoice {

	private ProjectChoice() {
	}

	/**
	 * Asks if there is something to decide.
	 *
	 * @param view where it was asked for
	 * @param fileName what shall be put there
	 * @param suggestion name of the project if there is none yet
	 * @param chosen told the open project; not called if the person cancels
	 */
	static void ask(OsfExplorerView view, String fileName, String suggestion, Consumer<IProject> chosen) {
		List<IProject> open = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(IProject::isOpen).toList();
		Shell shell = view.getSite().getShell();
		switch (open.size()) {
		case 0 -> askNew(view, shell, fileName, suggestion, chosen);
		case 1 -> chosen.accept(open.getFirst());
		default -> pick(shell, fileName, open, view.currentFile().map(IResource::getProject)).ifPresent(chosen);
		}
	}

	private static Optional<IProject> pick(Shell shell, String fileName, List<IProject> open, Optional<IProject> likely) {
		ListDialog dialog = new ListDialog(shell, WorkbenchLabelProvider.getDecoratingWorkbenchLabelProvider(), Messages.Project_title,
				NLS.bind(Messages.Project_pick, fileName), Messages.Project_open);
		dialog.setElements(open.toArray());
		likely.ifPresent(project -> dialog.setInitialSelections(project));
		boolean picked = dialog.open() == Window.OK;
		return picked && dialog.getFirstResult() instanceof IProject project ? Optional.of(project) : Optional.empty();
	}

	private static void askNew(OsfExplorerView view, Shell shell, String fileName, String suggestion, Consumer<IProject> chosen) {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		NameDialog dialog = new NameDialog(shell, Messages.Project_title, NLS.bind(Messages.Project_new, fileName), safe(suggestion), Messages.Create, name -> {
			IStatus valid = workspace.validateName(name, IResource.PROJECT);
			if (!valid.isOK()) {
				return Optional.of(valid.getMessage());
			}
			return workspace.getRoot().getProject(name).exists() ? Optional.of(NLS.bind(Messages.Project_taken, name)) : Optional.empty();
		});
		if (dialog.open() == Window.OK) {
			IProject project = workspace.getRoot().getProject(dialog.getValue());
			Job job = new MakeProject(project);
			Jobs.run(view, job, NLS.bind(Messages.Project_failed, project.getName()), () -> chosen.accept(project));
		}
	}

	private static String safe(String title) {
		String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").replaceAll("\\s+", " ").strip(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		return name.length() > 60 ? name.substring(0, 60).strip() : name;
	}

	/** Makes an empty project. */
	@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE }) // the platform's methods are not annotated
	private static final class MakeProject extends WorkspaceJob {

		private final IProject project;

		MakeProject(IProject project) {
			super(NLS.bind(Messages.Project_making, project.getName()));
			this.project = project;
			setRule(ResourcesPlugin.getWorkspace().getRuleFactory().createRule(project));
		}

		@Override
		public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
			SubMonitor progress = SubMonitor.convert(monitor, 2);
			project.create(progress.split(1));
			project.open(progress.split(1));
			return Status.OK_STATUS;
		}
	}
}
