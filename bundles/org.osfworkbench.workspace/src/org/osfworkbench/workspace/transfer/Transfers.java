package org.osfworkbench.workspace.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.jobs.Job;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.workspace.link.Link;

/**
 * OSGi service: everything that moves bytes or changes the OSF. Each method that returns a job returns it unscheduled, so that the
 * caller may add a listener or call {@link Job#setUser(boolean)}; schedule it. Every job is cancellable down to the socket,
 * reports progress by bytes, has its own scheduling rule and belongs to {@link #FAMILY}. A job's result status carries an
 * {@link org.osfworkbench.client.api.OsfException} as its exception where the OSF was the cause. All uploads, from here and from the save hook,
 * end in the sync engine with its checks.
 */
public interface Transfers {

	/** Job family of all jobs of this service, for {@link Job#belongsTo(Object)}. */
	Object FAMILY = Transfers.class;

	/**
	 * The status of a linked file. Returns at once, from a snapshot.
	 *
	 * @param file the file
	 * @return the status, or empty if no link covers it
	 */
	Optional<FileStatus> status(IFile file);

	/**
	 * The status of every linked file that was looked at. Returns at once, from a snapshot.
	 *
	 * @return the files and how they stand, in no order
	 */
	Map<IFile, FileStatus> statuses();

	/**
	 * How far a job of this service is. Returns at once.
	 *
	 * @param job a job of {@link #FAMILY}
	 * @return what it moves, or empty if it moves nothing at the moment
	 */
	Optional<TransferProgress> progress(Job job);

	/**
	 * The open conflict of a file. Returns at once.
	 *
	 * @param file the file
	 * @return the conflict, or empty if there is none
	 */
	Optional<Conflict> conflict(IFile file);

	/**
	 * How many files of a link wait for an upload. Returns at once.
	 *
	 * @param link the link
	 * @return zero or more
	 */
	int waiting(Link link);

	/**
	 * Links an experiment to a folder on the OSF: uploads it there as a new file and stores the link. A file of that name with equal
	 * bytes is taken over; with other bytes the job fails with {@link org.osfworkbench.client.api.OsfException.NameConflict} and nothing is changed.
	 *
	 * @param file the experiment
	 * @param node the node, for display
	 * @param folder where
	 * @param always whether later saves upload without a question
	 * @return the job
	 */
	Job linkExperiment(IFile file, Node node, RemoteFolder folder, boolean always);

	/**
	 * Links an experiment to a file that is already on the OSF. If the bytes differ, the link is made and the file is in conflict.
	 *
	 * @param file the experiment
	 * @param node the node, for display
	 * @param remote the file on the OSF
	 * @param always whether later saves upload without a question
	 * @return the job
	 */
	Job linkExperiment(IFile file, Node node, RemoteFile remote, boolean always);

	/**
	 * Links a data folder: what is in it and what comes into it is uploaded.
	 *
	 * @param folder the local folder
	 * @param node the node, for display
	 * @param remote where
	 * @param always whether uploads happen without a question
	 * @return the job
	 */
	Job linkData(IFolder folder, Node node, RemoteFolder remote, boolean always);

	/**
	 * Removes a link and what the journal knows about it. Nothing is deleted on either side.
	 *
	 * @param link the link
	 * @return the job
	 */
	Job unlink(Link link);

	/**
	 * Changes whether a link uploads without a question.
	 *
	 * @param link the link
	 * @param always the new answer
	 * @return the job
	 */
	Job setAlways(Link link, boolean always);

	/**
	 * Uploads what changed of a link now, without a question, and looks at the OSF's side.
	 *
	 * @param link the link
	 * @return the job
	 */
	Job syncNow(Link link);

	/**
	 * Looks at both sides of every link, uploads nothing without leave, and takes up again what waits. Run after sign-in and on Refresh.
	 *
	 * @return the job
	 */
	Job checkAll();

	/**
	 * Settles a file that changed on both sides, or takes an incoming version ({@link ConflictChoice#USE_REMOTE}).
	 *
	 * @param link the link
	 * @param file the file
	 * @param choice what the person chose
	 * @param seenVersion the OSF's version the person saw; if it has moved on since, the file stays in conflict
	 * @return the job
	 */
	Job resolve(Link link, IFile file, ConflictChoice choice, int seenVersion);

	/**
	 * Downloads an experiment into a project, links it, and hands it over. If a file of that name is there with other bytes, a free name
	 * is taken: nothing is overwritten.
	 *
	 * @param node the node, for display
	 * @param remote the experiment on the OSF
	 * @param target where
	 * @return the job; after success {@link OpenedExperiment} is a property of it under {@link OpenedExperiment#PROPERTY}
	 */
	Job openExperiment(Node node, RemoteFile remote, IContainer target);

	/**
	 * Uploads files from anywhere on this computer as new files, and folders with all in them; a folder that is there already takes what is
	 * new. Symbolic links are not followed, but named in a warning. A file of the same name with equal bytes counts as done, with other bytes
	 * becomes a new version only if {@code newVersions} is true, else the job ends with a warning that names it.
	 *
	 * @param files existing files and folders
	 * @param folder where
	 * @param newVersions whether files of the same name get a new version
	 * @return the job
	 */
	Job upload(List<Path> files, RemoteFolder folder, boolean newVersions);

	/**
	 * Downloads a file or a folder with all in it into a folder of this computer. Nothing is overwritten: existing names with other bytes get a
	 * number.
	 *
	 * @param entries what
	 * @param target an existing folder
	 * @return the job
	 */
	Job download(List<RemoteEntry> entries, Path target);

	/**
	 * Makes a folder on the OSF.
	 *
	 * @param parent where
	 * @param name the name
	 * @return the job
	 */
	Job createFolder(RemoteFolder parent, String name);

	/**
	 * Deletes files or folders on the OSF, with all versions. The person has been asked.
	 *
	 * @param entries what
	 * @return the job
	 */
	Job delete(List<RemoteEntry> entries);

	/**
	 * Starts telling a listener about changes.
	 *
	 * @param listener told from any thread
	 */
	void addListener(StatusListener listener);

	/**
	 * Stops telling a listener.
	 *
	 * @param listener the listener
	 */
	void removeListener(StatusListener listener);
}
