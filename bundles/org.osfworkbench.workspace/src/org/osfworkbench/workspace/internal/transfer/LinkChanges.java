package org.osfworkbench.workspace.internal.transfer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;

/** Writes links from jobs that hold a link's rule. */
public final class LinkChanges {

	private final Links links;
	private final WorkspaceWrites writes;

	LinkChanges(Links links, WorkspaceWrites writes) {
		this.links = links;
		this.writes = writes;
	}

	/**
	 * Stores a link.
	 *
	 * @param link new, or instead of the one of its id
	 * @return the link
	 * @throws CoreException if it cannot be written
	 */
	public Link put(Link link) throws CoreException {
		writes.run(project(link.projectName()), monitor -> links.put(link));
		return link;
	}

	void remove(Link link) throws CoreException {
		IProject project = project(link.projectName());
		if (project.isAccessible()) {
			writes.run(project, monitor -> links.remove(link));
		}
	}

	/**
	 * The local side has a new place.
	 *
	 * @param link the link
	 * @param moved the file or folder as it is now
	 * @throws CoreException if the link cannot be written
	 */
	public void moved(Link link, IResource moved) throws CoreException {
		String project = moved.getProject().getName();
		Link now = new Link(link.id(), link.kind(), project, moved.getProjectRelativePath().toString(), link.hostId(), link.nodeId(),
				link.nodeTitle(), link.provider(), link.remoteId(), link.remotePath(), link.always());
		put(now);
		if (!project.equals(link.projectName())) {
			remove(link);
		}
	}

	static Link withRemote(Link link, RemoteFile remote) {
		return new Link(link.id(), link.kind(), link.projectName(), link.localPath(), link.hostId(), link.nodeId(), link.nodeTitle(),
				link.provider(), remote.id(), remote.materializedPath(), link.always());
	}

	/** Whether a file has that link, as far as is known without asking anybody. */
	boolean has(IFile file, Link link) {
		return links.experiment(file).filter(present -> present.id().equals(link.id())).isPresent();
	}

	private IProject project(String name) {
		IWorkspace workspace = writes.workspace();
		return workspace.getRoot().getProject(name);
	}
}
