package org.osfworkbench.workspace.home;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.jobs.Job;

/**
 * OSGi service: brings a project of the OSF home as a BagIt bag and RO-Crate, and puts such a bag back. Jobs as in
 * {@link org.osfworkbench.workspace.transfer.Transfers}: unscheduled, cancellable down to the socket, of its family; one at a time works on a
 * folder. Reading needs no account for what is public.
 */
public interface ProjectHomes {

	/** Key of the property under which the jobs of {@link #survey} have the {@link HomeCost} after success. */
	QualifiedName COST = new QualifiedName("org.osfworkbench.workspace", "homeCost"); //$NON-NLS-1$ //$NON-NLS-2$
	/** Key of the property under which the jobs of {@link #bring} have the {@link HomeResult} after success. */
	QualifiedName RESULT = new QualifiedName("org.osfworkbench.workspace", "homeResult"); //$NON-NLS-1$ //$NON-NLS-2$
	/** Key of the property under which the jobs of {@link #restore} have the {@link RestoreResult} after success. */
	QualifiedName RESTORED = new QualifiedName("org.osfworkbench.workspace", "restored"); //$NON-NLS-1$ //$NON-NLS-2$

	/**
	 * How a folder stands. Reads the disk; never on a user interface's thread.
	 *
	 * @param order what would be brought there
	 * @return see {@link HomeFolder}
	 * @throws IOException if it cannot be read
	 */
	HomeFolder look(HomeOrder order) throws IOException;

	/**
	 * Lists all there is to be brought, which takes a few requests for each node and one for each folder. Keeps what it learns in the folder.
	 *
	 * @param order what and where
	 * @return the job; after success the {@link HomeCost} is a property of it under {@link #COST}
	 */
	Job survey(HomeOrder order);

	/**
	 * Brings it, checks every file of the finished bag, and makes the Git repository if one is wanted. Stopped at any moment, the same order
	 * goes on later and fetches nothing twice.
	 *
	 * @param order what and where
	 * @return the job; after success the {@link HomeResult} is a property of it under {@link #RESULT}
	 */
	Job bring(HomeOrder order);

	/**
	 * Takes away what {@link #survey} has left in a folder, unless something of the project is there already.
	 *
	 * @param bag the folder
	 * @return the job
	 */
	Job forget(Path bag);

	/**
	 * Puts a bag into a project. Nothing there is changed or deleted. Interrupted, it goes on when it is made into the same project.
	 *
	 * @param hostId where
	 * @param bag the folder of the bag
	 * @param nodeId the project or component that becomes the one at the top; empty to make a new, private project
	 * @return the job; after success the {@link RestoreResult} is a property of it under {@link #RESTORED}
	 */
	Job restore(String hostId, Path bag, Optional<String> nodeId);
}
