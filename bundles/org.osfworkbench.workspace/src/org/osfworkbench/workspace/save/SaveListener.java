package org.osfworkbench.workspace.save;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.workspace.internal.transfer.WorkspaceSync;
import org.osfworkbench.workspace.internal.watch.FolderWatch;
import org.osfworkbench.workspace.internal.watch.Waiting;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Notes which linked files were changed, and nothing else: it often runs on a user interface's thread while the workspace is locked.
 * The platform finds it by its service and its property; nobody registers it.
 */
@Component(service = IResourceChangeListener.class, property = "event.mask:Integer=7")
public final class SaveListener implements IResourceChangeListener {

	private static final int CONTENT = IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.TYPE;
	private static final int DEFAULT_DELAY = 200;
	private static final int LONGEST_DELAY = 60_000;

	private final WorkspaceSync sync;
	private final Links links;
	private final SyncScheduler scheduler;
	private final Waiting waiting;
	private final Optional<FolderWatch> watch;

	/**
	 * Made by Declarative Services.
	 *
	 * @param sync does the work
	 */
	@Activate
	public SaveListener(@Reference WorkspaceSync sync) {
		this.sync = sync;
		this.links = sync.links();
		this.scheduler = new SyncScheduler(sync, SaveListener::delay);
		this.waiting = new Waiting(sync.completeness(), linkId -> links.byId(linkId).ifPresent(scheduler::touched));
		this.watch = watch(links);
		watch.ifPresent(FolderWatch::start);
	}

	@Deactivate
	void deactivate() {
		sync.end();
		watch.ifPresent(FolderWatch::stop);
		waiting.stop();
		scheduler.stop();
	}

	@Override
	public void resourceChanged(@Nullable IResourceChangeEvent event) {
		if (event == null) {
			return;
		}
		if (event.getType() != IResourceChangeEvent.POST_CHANGE) {
			sync.forget((IProject) event.getResource());
			return;
		}
		try {
			event.getDelta().accept(this::visit);
		} catch (CoreException e) {
			ILog.of(SaveListener.class).log(e.getStatus());
		}
	}

	private boolean visit(@Nullable IResourceDelta delta) {
		if (delta == null) {
			return false;
		}
		IResource resource = delta.getResource();
		if (resource instanceof IProject project) {
			return !links.of(project).isEmpty() || delta.getKind() == IResourceDelta.ADDED;
		}
		if (delta.getKind() == IResourceDelta.REMOVED && (delta.getFlags() & IResourceDelta.MOVED_TO) != 0) {
			noteMove(resource, delta);
		} else if (resource instanceof IFile file && isWritten(delta)) {
			sync.files().covering(file).ifPresent(link -> scheduler.saved(link, file));
		}
		if (delta.getKind() != IResourceDelta.CHANGED || resource instanceof IFile && (delta.getFlags() & CONTENT) != 0) {
			links.project(resource).filter(link -> takesPart(link, resource)).ifPresent(scheduler::touched);
		}
		return !resource.isDerived() && !resource.isTeamPrivateMember();
	}

	/** What the link is known to leave alone is no reason to look; the link's own record is in there, too. */
	private boolean takesPart(Link link, IResource resource) {
		return !resource.isDerived() && !resource.isTeamPrivateMember() && !sync.trees().views().leavesAlone(link, resource);
	}

	private static boolean isWritten(IResourceDelta delta) {
		return delta.getKind() == IResourceDelta.ADDED || delta.getKind() == IResourceDelta.CHANGED && (delta.getFlags() & CONTENT) != 0;
	}

	/** Renamed or moved inside the workspace: the link goes along. */
	private void noteMove(IResource from, IResourceDelta delta) {
		String path = from.getProjectRelativePath().toString();
		IWorkspaceRoot root = from.getWorkspace().getRoot();
		for (Link link : links.of(from.getProject())) {
			if (link.localPath().equals(path) && delta.getMovedToPath().segmentCount() > 1) {
				scheduler.moved(link, link.kind() == LinkKind.EXPERIMENT ? root.getFile(delta.getMovedToPath()) : root.getFolder(delta.getMovedToPath()));
			}
		}
	}

	private static Optional<FolderWatch> watch(Links links) {
		try {
			return Optional.of(new FolderWatch(links));
		} catch (IOException e) {
			ILog.of(SaveListener.class).warn("Folders of data cannot be watched; what the workbench itself sees goes up", e); //$NON-NLS-1$
			return Optional.empty();
		}
	}

	private static long delay() {
		int millis = Platform.getPreferencesService().getInt(Preferences.NODE, Preferences.SAVE_DELAY, DEFAULT_DELAY, null);
		return Math.clamp(millis, 0, LONGEST_DELAY);
	}
}
