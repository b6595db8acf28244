package org.osfworkbench.ui.link.moved;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.ui.decisions.PopupDecisions;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.LinkListener;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Notes which linked experiments were renamed, moved or copied, and lets a job ask about them. Only notes: this often runs on the user
 * interface's thread while the workspace is locked. The platform finds it by its service and its property.
 */
@Component(service = IResourceChangeListener.class, property = "event.mask:Integer=1")
public final class MovedFiles implements IResourceChangeListener, LinkListener {

	/** Job family, for {@link Job#belongsTo(Object)}. */
	public static final Object FAMILY = MovedFiles.class;

	/** What writes links, new files and editors is done by then; a person does not notice. */
	private static final long DELAY = 700;

	private static final IPath RECORD = IPath.fromPortableString(".settings/" + Preferences.NODE + ".prefs"); //$NON-NLS-1$ //$NON-NLS-2$

	private final Links links;
	private final Travels travels = new Travels();
	private final Job job;

	/**
	 * Made by Declarative Services.
	 *
	 * @param links tells what is linked
	 * @param popups asks
	 */
	@Activate
	public MovedFiles(@Reference Links links, @Reference PopupDecisions popups) {
		this.links = links;
		Questions questions = new Questions(links, popups);
		job = new Job(Messages.job) {
			@Override
			protected org.eclipse.core.runtime.IStatus run(org.eclipse.core.runtime.@Nullable IProgressMonitor monitor) {
				questions.ask(travels.take()).forEach(MovedFiles.this::later);
				return org.eclipse.core.runtime.Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(@Nullable Object family) {
				return FAMILY.equals(family);
			}
		};
		job.setSystem(true);
		links.addListener(this);
	}

	@Deactivate
	void deactivate() {
		links.removeListener(this);
		job.cancel();
	}

	@Override
	public void resourceChanged(@Nullable IResourceChangeEvent event) {
		if (event == null || links.all().isEmpty()) {
			return;
		}
		try {
			event.getDelta().accept(this::visit);
		} catch (CoreException e) {
			ILog.of(MovedFiles.class).log(e.getStatus());
		}
		if (!travels.isEmpty()) {
			job.schedule(DELAY);
		}
	}

	/** The links of a project that came are read by a job of their own, which tells when it is done. */
	private void later(IProject project) {
		travels.arrived(project);
		if (!links.of(project).isEmpty()) {
			job.schedule(DELAY);
		}
	}

	@Override
	public void linksChanged(IProject project) {
		if (travels.awaits(project)) {
			job.schedule(DELAY);
		}
	}

	private boolean visit(@Nullable IResourceDelta delta) {
		if (delta == null) {
			return false;
		}
		IResource resource = delta.getResource();
		if (resource instanceof IProject project && delta.getKind() != IResourceDelta.CHANGED) {
			note(project, delta);
			return false; // its files came or went with it
		}
		if (resource instanceof IFile file) {
			note(file, delta);
		}
		return !resource.isDerived() && !resource.isTeamPrivateMember();
	}

	private void note(IProject project, IResourceDelta delta) {
		if (isNew(delta) && delta.findMember(RECORD) != null) {
			travels.arrived(project);
		}
	}

	private void note(IFile file, IResourceDelta delta) {
		if (delta.getKind() == IResourceDelta.REMOVED && (delta.getFlags() & IResourceDelta.MOVED_TO) != 0) {
			// its link may go along before or after this
			travels.moved(new Travels.Move(file, file.getWorkspace().getRoot().getFile(delta.getMovedToPath())));
		} else if (isNew(delta) && !file.isDerived() && isKindOfLinked(file)) {
			travels.made(file);
		}
	}

	private static boolean isNew(IResourceDelta delta) {
		return delta.getKind() == IResourceDelta.ADDED && (delta.getFlags() & IResourceDelta.MOVED_FROM) == 0;
	}

	private boolean isKindOfLinked(IFile file) {
		String extension = String.valueOf(file.getFileExtension());
		return links.all().stream().anyMatch(link -> link.kind() == LinkKind.EXPERIMENT
				&& extension.equals(String.valueOf(IPath.fromPortableString(link.localPath()).getFileExtension())));
	}
}
