package org.osfworkbench.workspace.transfer;

import org.eclipse.core.resources.IFile;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.team.TreeSnapshot;

/**
 * What a person is asked or told. Provided as an OSGi service by the user interface or the command line; without one, questions
 * stay open and nothing is uploaded. All methods are called from jobs, return at once and never block.
 */
public interface Decisions {

	/** The answer to "Upload?". Safe to call from any thread, once; never answering is allowed. */
	interface UploadAnswer {

		/**
		 * Yes.
		 *
		 * @param alwaysFromNow whether the question shall not be asked again for this link
		 */
		void upload(boolean alwaysFromNow);

		/** Not now: the file stays marked as changed. */
		void notNow();
	}

	/**
	 * A linked file was changed and its link asks before uploading.
	 *
	 * @param link the link
	 * @param file the file
	 * @param answer takes the answer
	 */
	void askUpload(Link link, IFile file, UploadAnswer answer);

	/**
	 * Both sides changed; nothing was written. A marker is on the file.
	 *
	 * @param conflict what is known
	 */
	void tellConflict(Conflict conflict);

	/**
	 * The OSF has a newer version and nothing was changed here.
	 *
	 * @param link the link
	 * @param file the file
	 * @param remote the newer version
	 */
	void tellIncoming(Link link, IFile file, RemoteFile remote);

	/**
	 * A linked file was deleted on the OSF. The local file is left alone.
	 *
	 * @param link the link
	 * @param file the file
	 */
	void tellRemoteDeleted(Link link, IFile file);

	/**
	 * An upload waits for another person than the one who is signed in: it was that person's, and goes on by itself when that person signs
	 * in again. An upload on request ({@link Transfers#syncNow}) takes it over. Told once for each link.
	 *
	 * @param link the link
	 * @param file one of the files
	 * @param name the person's name
	 */
	default void tellWaitsFor(Link link, IFile file, String name) {
		// the status of the file says it, too
	}

	/**
	 * A linked project or folder needs a person: conflicts, deletes to confirm, something refused or that has to wait. Told once for each
	 * news, in one call for all of them; a single conflict comes by {@link #tellConflict}.
	 *
	 * @param link the link
	 * @param snapshot how it stands
	 */
	default void tellProject(Link link, TreeSnapshot snapshot) {
		// the states of the resources say it, too
	}

	/**
	 * An upload has to wait or was refused. Told once for each problem, not for each file.
	 *
	 * @param link the link
	 * @param file one of the files
	 * @param problem why
	 */
	void tellProblem(Link link, IFile file, OsfException problem);
}
