package org.osfworkbench.workspace.internal.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.LinkListener;
import org.osfworkbench.workspace.link.Links;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The links as a service: a snapshot in memory of what {@link LinkStore} finds in the preferences of the open projects. Follows projects
 * that are opened, closed or deleted, and preference files that change, for example by a check-out.
 */
@Component(service = { Links.class, IResourceChangeListener.class }, property = "event.mask:Integer=7")
public final class ProjectLinks implements Links, IResourceChangeListener {

	private final IWorkspace workspace;
	private final LinkStore store = new LinkStore();
	private final Map<IProject, List<Link>> snapshot = new ConcurrentHashMap<>();
	private final List<LinkListener> listeners = new CopyOnWriteArrayList<>();
	private final Set<IProject> stale = ConcurrentHashMap.newKeySet();
	/** Projects that are new here or were opened, and so may be copies. */
	private final Set<IProject> arrived = ConcurrentHashMap.newKeySet();
	private final Job reload;

	/**
	 * Made by Declarative Services.
	 *
	 * @param workspace an open workspace
	 */
	@Activate
	public ProjectLinks(@Reference IWorkspace workspace) {
		this.workspace = workspace;
		for (IProject project : workspace.getRoot().getProjects()) {
			read(project);
		}
		reload = Job.createSystem(Messages.readingLinks, monitor -> {
			reloadStale();
		});
		List<IProject> copies = snapshot.keySet().stream().filter(project -> of(project).stream().anyMatch(link -> isElsewhere(link, project))).toList();
		if (!copies.isEmpty()) {
			arrived.addAll(copies);
			stale.addAll(copies);
			reload.schedule();
		}
	}

	@Deactivate
	void deactivate() {
		reload.cancel();
	}

	@Override
	public List<Link> all() {
		return snapshot.values().stream().flatMap(List::stream).toList();
	}

	@Override
	public List<Link> of(IProject project) {
		return snapshot.getOrDefault(project, List.of());
	}

	@Override
	public Optional<Link> experiment(IFile file) {
		String path = file.getProjectRelativePath().toString();
		return of(file.getProject()).stream().filter(link -> link.kind() == LinkKind.EXPERIMENT && link.localPath().equals(path)).findFirst();
	}

	@Override
	public Optional<Link> data(IResource resource) {
		return nearest(LinkKind.DATA, resource);
	}

	@Override
	public Optional<Link> project(IResource resource) {
		return nearest(LinkKind.PROJECT, resource);
	}

	private Optional<Link> nearest(LinkKind kind, IResource resource) {
		IProject project = resource.getProject();
		if (project == null) {
			return Optional.empty();
		}
		IPath path = resource.getProjectRelativePath();
		return of(project).stream().filter(link -> link.kind() == kind && IPath.fromPortableString(link.localPath()).isPrefixOf(path))
				.max((left, right) -> Integer.compare(left.localPath().length(), right.localPath().length()));
	}

	@Override
	public Optional<Link> byId(String id) {
		return all().stream().filter(link -> link.id().equals(id)).findFirst();
	}

	@Override
	public IResource localSide(Link link) {
		IProject project = workspace.getRoot().getProject(link.projectName());
		IPath path = IPath.fromPortableString(link.localPath());
		if (path.isEmpty()) {
			return project;
		}
		return link.kind() == LinkKind.EXPERIMENT ? project.getFile(path) : project.getFolder(path);
	}

	@Override
	public void put(Link link) throws CoreException {
		IProject project = workspace.getRoot().getProject(link.projectName());
		store.put(project, link);
		readAndTell(project);
	}

	@Override
	public void remove(Link link) throws CoreException {
		IProject project = workspace.getRoot().getProject(link.projectName());
		store.remove(project, link.id());
		readAndTell(project);
		if (byId(link.id()).isEmpty()) {
			LinkStore.forget(link.id());
		}
	}

	@Override
	public void addListener(LinkListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(LinkListener listener) {
		listeners.remove(listener);
	}

	/** Only notes what has to be read again: this often runs on a user interface's thread. */
	@Override
	public void resourceChanged(@Nullable IResourceChangeEvent event) {
		if (event == null) {
			return;
		}
		if (event.getType() != IResourceChangeEvent.POST_CHANGE) {
			forget((IProject) event.getResource());
			return;
		}
		for (IResourceDelta project : event.getDelta().getAffectedChildren(IResourceDelta.REMOVED)) {
			forget((IProject) project.getResource()); // a reading that began before the removal may have brought it back
		}
		for (IResourceDelta project : event.getDelta().getAffectedChildren(IResourceDelta.ADDED | IResourceDelta.CHANGED)) {
			IResourceDelta file = project.findMember(LinkStore.FILE);
			boolean isNew = project.getKind() == IResourceDelta.ADDED || (project.getFlags() & IResourceDelta.OPEN) != 0;
			if (isNew) {
				arrived.add((IProject) project.getResource());
			}
			if (isNew || file != null) {
				stale.add((IProject) project.getResource());
				reload.schedule();
			}
		}
	}

	private void forget(@Nullable IProject project) {
		if (project != null && snapshot.containsKey(project)) {
			snapshot.remove(project);
			listeners.forEach(listener -> listener.linksChanged(project));
		}
	}

	private void reloadStale() {
		for (IProject project : List.copyOf(stale)) {
			stale.remove(project);
			List<Link> before = of(project);
			if (arrived.remove(project)) {
				separate(project);
			}
			read(project);
			if (!before.equals(of(project))) {
				listeners.forEach(listener -> listener.linksChanged(project));
			}
		}
	}

	/**
	 * A copied project brings the ids of the original's links along. With one id the two would share what is known about the remote side,
	 * and each would take the other's edits for its own, so the copy's links get new ids before anybody sees them.
	 */
	private void separate(IProject project) {
		if (!project.isAccessible()) {
			return;
		}
		try {
			for (Link link : store.read(project)) {
				if (isElsewhere(link, project)) {
					store.rename(project, link, UUID.randomUUID().toString());
				}
			}
		} catch (CoreException e) {
			ILog.of(ProjectLinks.class).log(e.getStatus());
		}
	}

	private boolean isElsewhere(Link link, IProject project) {
		return all().stream().anyMatch(other -> other.id().equals(link.id()) && !other.projectName().equals(project.getName())
				&& workspace.getRoot().getProject(other.projectName()).isAccessible());
	}

	private void readAndTell(IProject project) {
		read(project);
		listeners.forEach(listener -> listener.linksChanged(project));
	}

	private synchronized void read(IProject project) {
		List<Link> links = project.isAccessible() ? store.read(project) : List.of();
		if (links.isEmpty()) {
			snapshot.remove(project);
		} else {
			snapshot.put(project, links);
		}
	}
}
