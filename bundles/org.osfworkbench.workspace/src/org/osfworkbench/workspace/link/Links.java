package org.osfworkbench.workspace.link;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

/**
 * OSGi service: the links of the open projects. Reading answers from a snapshot, without I/O, and is safe on any thread, also on a user
 * interface's. Writing saves the project's preferences and needs a thread that may wait.
 */
public interface Links {

	/**
	 * All links of all open projects.
	 *
	 * @return a snapshot
	 */
	List<Link> all();

	/**
	 * The links of a project.
	 *
	 * @param project the project
	 * @return a snapshot; empty if it is closed
	 */
	List<Link> of(IProject project);

	/**
	 * The link of an experiment.
	 *
	 * @param file the experiment
	 * @return its link, or empty if it is not linked
	 */
	Optional<Link> experiment(IFile file);

	/**
	 * The data link that covers a resource.
	 *
	 * @param resource a folder or anything in it
	 * @return the link of the folder or of the nearest folder above it, or empty
	 */
	Optional<Link> data(IResource resource);

	/**
	 * The project link that covers a resource.
	 *
	 * @param resource a project, a folder or anything in it
	 * @return the link of the resource or of the nearest one above it, or empty
	 */
	Optional<Link> project(IResource resource);

	/**
	 * The link of an id.
	 *
	 * @param id as in {@link Link#id()}
	 * @return the link, or empty if it is gone
	 */
	Optional<Link> byId(String id);

	/**
	 * The local side of a link.
	 *
	 * @param link the link
	 * @return the file or folder; it may not exist
	 */
	IResource localSide(Link link);

	/**
	 * Stores a new link, or replaces the one of the same id.
	 *
	 * @param link the link
	 * @throws CoreException if the project's preferences cannot be written
	 */
	void put(Link link) throws CoreException;

	/**
	 * Removes a link. Nothing is deleted on either side.
	 *
	 * @param link the link
	 * @throws CoreException if the project's preferences cannot be written
	 */
	void remove(Link link) throws CoreException;

	/**
	 * Starts telling a listener about changes.
	 *
	 * @param listener told from any thread
	 */
	void addListener(LinkListener listener);

	/**
	 * Stops telling a listener.
	 *
	 * @param listener the listener
	 */
	void removeListener(LinkListener listener);
}
