package org.osfworkbench.workspace.transfer;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.jobs.Job;
import org.osfworkbench.client.api.NewNode;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFolder;

/**
 * OSGi service: changes on the OSF that move no bytes through this computer. Jobs as in {@link Transfers}: unscheduled, cancellable down to
 * the socket, of the family {@link Transfers#FAMILY}. Nothing is ever replaced: a taken name is a failure, or gives a copy another name.
 * {@link StatusListener#remoteChanged} is told after each change of a file or folder.
 */
public interface RemoteEdits {

	/** Key of the property under which the jobs of {@link #create} have the new {@link Node} after success. */
	QualifiedName MADE = new QualifiedName("org.osfworkbench.workspace", "madeNode"); //$NON-NLS-1$ //$NON-NLS-2$

	/**
	 * Gives a file or folder another name in its folder. In OSF Storage id and versions stay, so links follow, and links of experiments tell the new
	 * name.
	 *
	 * @param entry what; not a root folder
	 * @param name the new name; not empty, no slash
	 * @return the job; fails with {@link org.osfworkbench.client.api.OsfException.NameConflict} if the name is taken
	 */
	Job rename(RemoteEntry entry, String name);

	/**
	 * Moves files and folders, also to another storage or project. What has a taken name stays and is named in the result.
	 *
	 * @param entries what; no root folders
	 * @param target where
	 * @return the job
	 */
	Job move(List<RemoteEntry> entries, RemoteFolder target);

	/**
	 * As {@link #move(List, RemoteFolder)}, for a person who has seen which names are taken.
	 *
	 * @param entries what; no root folders
	 * @param target where
	 * @param number whether what has a taken name is moved with a number behind its name, instead of staying
	 * @return the job
	 */
	Job move(List<RemoteEntry> entries, RemoteFolder target, boolean number);

	/**
	 * Copies files and folders. A taken name gets a number.
	 *
	 * @param entries what; no root folders
	 * @param target where
	 * @return the job
	 */
	Job copy(List<RemoteEntry> entries, RemoteFolder target);

	/**
	 * Makes a project or a component.
	 *
	 * @param hostId where
	 * @param parentId the node it becomes a component of; empty for a project
	 * @param order what to make
	 * @return the job; after success the {@link Node} is a property of it under {@link #MADE}
	 */
	Job create(String hostId, Optional<String> parentId, NewNode order);

	/**
	 * Gives a project or component another title.
	 *
	 * @param hostId where
	 * @param nodeId the GUID
	 * @param title 1 to 512 characters
	 * @return the job
	 */
	Job retitle(String hostId, String nodeId, String title);

	/**
	 * Deletes a project or component with its components and files. The person has been asked: users cannot take it back. What is already
	 * gone counts as done. Links that lead there stay, and are told to be broken when they are looked at next.
	 *
	 * @param hostId where
	 * @param nodeId the GUID; the account has to be an administrator of it and of its components
	 * @param title for display
	 * @return the job
	 */
	Job deleteNode(String hostId, String nodeId, String title);
}
