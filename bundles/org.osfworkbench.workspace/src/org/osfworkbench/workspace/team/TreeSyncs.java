package org.osfworkbench.workspace.team;

import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.ConflictChoice;

/**
 * OSGi service: whole projects and folders that are kept in step with a storage or a folder on the OSF, links of kind
 * {@link org.osfworkbench.workspace.link.LinkKind#PROJECT}. Each method that returns a job returns it unscheduled, as {@link
 * org.osfworkbench.workspace.transfer.Transfers} does; the jobs belong to its family, are cancellable down to the socket, show progress by bytes and
 * items, and hold a rule of their link only. What waits is taken up again by itself. A link is removed, and its leave to upload changed, by
 * {@link org.osfworkbench.workspace.transfer.Transfers}.
 */
public interface TreeSyncs {

	/**
	 * Links a project or folder and looks at both sides; nothing is moved yet. Fails if the same or an enclosing resource is linked so already.
	 *
	 * @param local a project or folder on this computer's disk
	 * @param node the node, for display
	 * @param remote a storage's root or a folder, of OSF Storage
	 * @param always whether changes travel without a question
	 * @return the job; afterwards {@link #last} has what differs
	 */
	Job link(IContainer local, Node node, RemoteFolder remote, boolean always);

	/**
	 * Looks at both sides. Writes nothing on either.
	 *
	 * @param link the link
	 * @return the job; afterwards {@link #last} has what differs
	 */
	Job analyse(Link link);

	/**
	 * Carries out some of the changes of the last snapshot, with the folders they need. One that is not due any more is left out.
	 *
	 * @param link the link
	 * @param wanted which; conflicts among them are left alone
	 * @return the job; a warning if something could not be done
	 */
	Job apply(Link link, Collection<TreeChange> wanted);

	/**
	 * Brings both sides in step as far as possible without a person. Conflicts wait.
	 *
	 * @param link the link
	 * @return the job; a warning if something could not be done
	 */
	Job sync(Link link);

	/**
	 * Settles a conflict and carries that out, for this path only. Bytes that lose are kept in the trash and, if they are local and not too
	 * large, in the Local History. After a merge by hand, {@link ConflictChoice#USE_MINE} marks it as merged.
	 *
	 * @param link the link
	 * @param path of the conflict
	 * @param choice whose bytes stand
	 * @param seenVersion the OSF's version the person saw; if it has moved on since, the conflict stays
	 * @return the job; a warning if the conflict stays
	 */
	Job answer(Link link, String path, ConflictChoice choice, int seenVersion);

	/**
	 * Answers the question whether many files shall really be deleted, and carries the answer out.
	 *
	 * @param link the link
	 * @param delete true to delete those that were shown, false to bring them back
	 * @return the job
	 */
	Job answerDeletes(Link link, boolean delete);

	/**
	 * The link that covers a resource. Returns at once.
	 *
	 * @param resource any resource
	 * @return the link of the nearest linked folder or project that it is or is in
	 */
	Optional<Link> covering(IResource resource);

	/**
	 * How a link stood when it was looked at last. Returns at once.
	 *
	 * @param link the link
	 * @return the snapshot; empty if it was not looked at since the start
	 */
	Optional<TreeSnapshot> last(Link link);

	/**
	 * Where a resource stands. Returns at once.
	 *
	 * @param resource any resource
	 * @return the state; empty if neither a project link nor a data link covers it
	 */
	Optional<TreeState> state(IResource resource);

	/**
	 * What differs at a resource. Returns at once.
	 *
	 * @param resource any resource
	 * @return the change of the last look; empty if nothing differs there or no project link covers it
	 */
	Optional<TreeChange> change(IResource resource);

	/**
	 * What both sides were equal at last. Returns at once.
	 *
	 * @param resource any resource
	 * @return the version; empty if they never were, or the link was not looked at since the start
	 */
	Optional<TreeVersion> base(IResource resource);

	/**
	 * The direct children of a linked folder that exist only on the OSF, or were deleted here. Returns at once.
	 *
	 * @param folder a project or folder
	 * @return handles of resources that do not exist
	 */
	List<IResource> missing(IContainer folder);

	/**
	 * All that waits or is left alone, of all links. Returns at once.
	 *
	 * @return the problems of the last looks
	 */
	List<TreeProblem> problems();

	/**
	 * A version as a file of the client's. Returns at once, without asking.
	 *
	 * @param link the link
	 * @param path relative to the local root, for the name
	 * @param version the version
	 * @return the file; empty if the link was not looked at since the start
	 */
	Optional<RemoteFile> file(Link link, String path, TreeVersion version);

	/**
	 * Reads a version. Waits for the network.
	 *
	 * @param link the link
	 * @param version which
	 * @param target receives the bytes; not closed. Worthless if the method throws
	 * @param monitor cancels it
	 * @throws CoreException if it cannot be read, with a text for people
	 * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
	 */
	void read(Link link, TreeVersion version, OutputStream target, IProgressMonitor monitor) throws CoreException;

	/**
	 * Starts telling a listener about changes.
	 *
	 * @param listener told from any thread
	 */
	void addListener(TreeListener listener);

	/**
	 * Stops telling a listener.
	 *
	 * @param listener the listener
	 */
	void removeListener(TreeListener listener);
}
