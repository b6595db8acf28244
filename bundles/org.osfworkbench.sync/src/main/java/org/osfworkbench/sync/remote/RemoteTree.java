package org.osfworkbench.sync.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.sync.tree.Kind;

/**
 * One folder of one storage on one server, as the engine for whole trees sees it: everything below a root, by id. Every method blocks,
 * may be called from any thread, and ends with {@link java.util.concurrent.CancellationException} when it is cancelled. Facts about
 * the server: {@code sync-design.md}, section 1.
 */
public interface RemoteTree {

	/**
	 * The root, by which a record of an earlier sync is known to belong to this place.
	 *
	 * @return an id that no other root has; also the parent's id of what is in the root
	 */
	String rootId();

	/**
	 * A mark that changes with every change below the root, some time after the change (R15): one request.
	 *
	 * @param cancellation stops the request
	 * @return the mark, or empty if the server has none
	 * @throws OsfException if it cannot be told
	 */
	Optional<String> mark(Cancellation cancellation) throws OsfException;

	/**
	 * The direct children of a folder: one request (R3).
	 *
	 * @param folderId a folder's id, or the root's
	 * @param cancellation stops the request
	 * @return all children in no order; two may share one name. Never a part of them: if the list is not whole this throws
	 * @throws OsfException if the folder cannot be listed; NotFound or Gone if there is no such folder
	 */
	List<RemoteItem> list(String folderId, Cancellation cancellation) throws OsfException;

	/**
	 * Looks at one entry: one request.
	 *
	 * @param id its id
	 * @param kind what it is
	 * @param cancellation stops the request
	 * @return the entry, or empty if the server says that it is not below this root any more
	 * @throws OsfException if it cannot be told
	 */
	Optional<RemoteItem> look(String id, Kind kind, Cancellation cancellation) throws OsfException;

	/**
	 * All versions of a file, without their bytes.
	 *
	 * @param fileId the file
	 * @param cancellation stops the request
	 * @return in any order
	 * @throws OsfException if they are not known now
	 */
	List<Version> versions(String fileId, Cancellation cancellation) throws OsfException;

	/**
	 * Makes a folder.
	 *
	 * @param parentId where
	 * @param name its name
	 * @param cancellation stops the request
	 * @return the folder
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NameConflict} if the name is taken
	 */
	RemoteItem createFolder(String parentId, String name, Cancellation cancellation) throws OsfException;

	/**
	 * Makes a file.
	 *
	 * @param parentId where
	 * @param name its name
	 * @param content the bytes
	 * @param progress told as bytes leave
	 * @param cancellation stops the request
	 * @return what the server has now; a version other than 1 means that another writer made the name at the same moment (R7)
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NameConflict} if the name is taken: nothing was changed
	 * @throws IOException if the content cannot be read
	 */
	Sent create(String parentId, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException;

	/**
	 * Makes a new version of a file, or none if the newest has the same bytes (R6).
	 *
	 * @param fileId the file
	 * @param content the bytes
	 * @param progress told as bytes leave
	 * @param cancellation stops the request
	 * @return what the server has now; compare its version with the one expected
	 * @throws OsfException if it was refused, or no answer came
	 * @throws IOException if the content cannot be read
	 */
	Sent update(String fileId, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException;

	/**
	 * Renames or moves. Never replaces anything (R9).
	 *
	 * @param id what
	 * @param kind what it is
	 * @param parentId where it shall be; not itself or below
	 * @param name its name there
	 * @param cancellation stops waiting for a long work of the server, which goes on
	 * @return the entry at its new place, with the same id
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NameConflict} if the name is taken: nothing was changed
	 */
	RemoteItem move(String id, Kind kind, String parentId, String name, Cancellation cancellation) throws OsfException;

	/**
	 * Deletes a file with all its versions, or a folder. Something that is gone already counts as deleted.
	 *
	 * @param id what
	 * @param kind what it is
	 * @param cancellation stops the request
	 * @throws OsfException if it was refused, or no answer came
	 */
	void delete(String id, Kind kind, Cancellation cancellation) throws OsfException;

	/**
	 * Reads one version. Goes on by range where it broke off, for the same version only.
	 *
	 * @param fileId the file
	 * @param version from 1
	 * @param target receives the bytes; not closed. If the method throws, what was written is worthless
	 * @param progress told as bytes arrive
	 * @param cancellation stops the request
	 * @return hashes and number of the bytes that arrived
	 * @throws OsfException if it was refused, cut off or not what the server announced ({@link org.osfworkbench.client.api.OsfException.BadAnswer})
	 * @throws IOException if the target cannot be written
	 */
	Download read(String fileId, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException;

	/**
	 * A version of a file.
	 *
	 * @param number from 1, without gaps
	 * @param content its bytes; size -1 or no hash as far as the server does not tell
	 */
	record Version(int number, org.osfworkbench.sync.tree.Content content) {
	}

	/**
	 * What the server has after an upload, and what was sent.
	 *
	 * @param item the file now
	 * @param sent hashes and size of the bytes that were sent, computed while they were
	 */
	record Sent(RemoteItem item, org.osfworkbench.sync.tree.Content sent) {

		/**
		 * From an answer of the client.
		 *
		 * @param upload the answer
		 * @param parentId the folder of the file
		 * @return the same
		 */
		public static Sent of(Upload upload, String parentId) {
			var file = upload.file();
			var there = org.osfworkbench.sync.tree.Content.of(file.size().orElse(upload.bytes()), file.hashes());
			return new Sent(new RemoteItem(file.id(), parentId, Kind.FILE, file.name(), file.version(), there),
					org.osfworkbench.sync.tree.Content.of(upload.bytes(), upload.sent()));
		}
	}
}
