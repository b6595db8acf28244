package org.osfworkbench.client.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * One person's (or nobody's) access to one host. Every method blocks until the answer is there, may be called from any thread
 * but a user interface's, and several may run at once. A cancelled method ends with
 * {@link java.util.concurrent.CancellationException}. Every request pins API version 2.20 ({@code osf-api.md}, section 1.2).
 *
 * <p>
 * Common failures, not repeated below: {@link OsfException.NotSignedIn}, {@link OsfException.Forbidden},
 * {@link OsfException.NotFound}, {@link OsfException.Gone}, {@link OsfException.Throttled}, {@link OsfException.Unavailable} and
 * {@link OsfException.BadAnswer}; writes in addition {@link OsfException.WriteRefused} and {@link OsfException.QuotaExceeded}.
 */
public interface OsfClient extends AutoCloseable {

	/**
	 * The host this client talks to.
	 *
	 * @return the host
	 */
	Host host();

	/**
	 * Whose token this is, and whether it works ({@code osf-api.md}, section 2.5).
	 *
	 * @param cancellation stops the request
	 * @return the person, or empty if this client has no token
	 * @throws OsfException {@link OsfException.NotSignedIn} if the token is not valid
	 */
	Optional<User> whoAmI(Cancellation cancellation) throws OsfException;

	/**
	 * The projects the caller contributes to, last activity first; components are left out.
	 *
	 * @param cancellation stops the requests
	 * @return all pages
	 * @throws OsfException see the class
	 */
	Listing<Node> myProjects(Cancellation cancellation) throws OsfException;

	/**
	 * The components of a node that the caller may see.
	 *
	 * @param nodeId the node's GUID
	 * @param cancellation stops the requests
	 * @return all pages
	 * @throws OsfException see the class
	 */
	Listing<Node> components(String nodeId, Cancellation cancellation) throws OsfException;

	/**
	 * One node.
	 *
	 * @param nodeId the node's GUID
	 * @param cancellation stops the request
	 * @return the node
	 * @throws OsfException see the class
	 */
	Node node(String nodeId, Cancellation cancellation) throws OsfException;

	/**
	 * The storages of a node.
	 *
	 * @param nodeId the node's GUID
	 * @param cancellation stops the requests
	 * @return all pages
	 * @throws OsfException see the class
	 */
	Listing<StorageProvider> providers(String nodeId, Cancellation cancellation) throws OsfException;

	/**
	 * The direct children of a folder. Asks for 100 entries a page, sorted by name, follows every page, drops repetitions and
	 * compares with the announced total ({@code osf-api.md}, sections 1.3 and 4.2).
	 *
	 * @param folder the folder
	 * @param cancellation stops the requests
	 * @return all pages
	 * @throws OsfException see the class
	 */
	Listing<RemoteEntry> list(RemoteFolder folder, Cancellation cancellation) throws OsfException;

	/**
	 * A file of OSF Storage as it is now.
	 *
	 * @param fileId 24 hexadecimal digits, or a GUID
	 * @param cancellation stops the request
	 * @return the file
	 * @throws OsfException see the class; {@link OsfException.BadAnswer} if the id is a folder's
	 */
	RemoteFile file(String fileId, Cancellation cancellation) throws OsfException;

	/**
	 * A folder of OSF Storage as it is now.
	 *
	 * @param folderId 24 hexadecimal digits
	 * @param cancellation stops the request
	 * @return the folder
	 * @throws OsfException see the class; {@link OsfException.BadAnswer} if the id is a file's
	 */
	RemoteFolder folder(String folderId, Cancellation cancellation) throws OsfException;

	/**
	 * The versions of a file, newest first ({@code osf-api.md}, section 5.7).
	 *
	 * @param file the file
	 * @param cancellation stops the request
	 * @return all versions
	 * @throws OsfException see the class
	 */
	List<FileVersion> versions(RemoteFile file, Cancellation cancellation) throws OsfException;

	/**
	 * Makes a folder.
	 *
	 * @param parent where
	 * @param name the name; not empty, no slash
	 * @param cancellation stops the request
	 * @return the new folder
	 * @throws OsfException {@link OsfException.NameConflict} if a folder of that name is there
	 */
	RemoteFolder createFolder(RemoteFolder parent, String name, Cancellation cancellation) throws OsfException;

	/**
	 * Uploads a new file. Hashes are computed in the same pass and compared with the server's.
	 *
	 * @param parent where
	 * @param name the name; not empty, no slash
	 * @param content the bytes
	 * @param progress told as bytes leave
	 * @param cancellation stops the request; the server keeps nothing of a cut upload
	 * @return what the server has now; a version other than 1 means that another writer made the same name at the same moment
	 * @throws OsfException {@link OsfException.NameConflict} if a file of that name is there: nothing was changed
	 * @throws IOException if the content cannot be read
	 */
	Upload create(RemoteFolder parent, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException;

	/**
	 * Uploads a new version of a file. The server keeps every version; equal bytes make no new one. The server has no conditional
	 * write, so the caller compares the answered version with the one it expected ({@code sync-design.md}, section 6).
	 *
	 * @param file the file, as it was looked at last
	 * @param content the bytes
	 * @param progress told as bytes leave
	 * @param cancellation stops the request; the server keeps nothing of a cut upload
	 * @return what the server has now
	 * @throws OsfException see the class
	 * @throws IOException if the content cannot be read
	 */
	Upload update(RemoteFile file, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException;

	/**
	 * Downloads one version of a file. Follows the redirect to the storage without the token, and compares length and hashes with
	 * those of {@code file} if the newest version is asked for ({@code osf-api.md}, section 5.6).
	 *
	 * @param file the file
	 * @param version the version, from 1, or 0 for the newest
	 * @param target receives the bytes; not closed. If the method throws, what was written is worthless
	 * @param progress told as bytes arrive
	 * @param cancellation stops the request
	 * @return hashes and number of the bytes that arrived
	 * @throws OsfException {@link OsfException.BadAnswer} if length or hash are not what they should be
	 * @throws IOException if the target cannot be written
	 */
	Download download(RemoteFile file, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException;

	/**
	 * Deletes a file with all its versions, or a folder with all that is in it. There is no undelete. What is already gone counts
	 * as done.
	 *
	 * @param entry the file or folder; not a root folder
	 * @param cancellation stops the request
	 * @throws OsfException see the class
	 */
	void delete(RemoteEntry entry, Cancellation cancellation) throws OsfException;

	/**
	 * Finding people.
	 *
	 * @return operations with the rules of this client
	 */
	People people();

	/**
	 * Finding, making and changing projects and components.
	 *
	 * @return operations with the rules of this client
	 */
	Nodes nodes();

	/**
	 * Contributors and view-only links.
	 *
	 * @return operations with the rules of this client
	 */
	Sharing sharing();

	/**
	 * Registrations, wiki, log, licences and quota.
	 *
	 * @return operations with the rules of this client
	 */
	Records records();

	/**
	 * Answers of API v2 word by word.
	 *
	 * @return operations with the rules of this client
	 */
	Originals originals();

	/**
	 * Tags, check-outs and short ids of files.
	 *
	 * @return operations with the rules of this client
	 */
	FileProperties properties();

	/**
	 * Whole folders in one request, rename, move, copy, archives, resumed downloads.
	 *
	 * @return operations with the rules of this client
	 */
	Storage storage();

	/**
	 * What short ids and pasted links stand for.
	 *
	 * @return operations with the rules of this client
	 */
	Guids guids();

	/**
	 * The same client, telling somebody each time the server refuses its credentials. Lists that are still being read are included.
	 *
	 * @param refused told on the thread of the request, before the exception is thrown
	 * @return a view; closing it does nothing
	 */
	OsfClient watchedBy(Runnable refused);

	/**
	 * The same client for work that nobody waits for: people's requests go first, it keeps to a slower pace, and it is more patient
	 * with a server in trouble ({@code sync-design.md}, section 8).
	 *
	 * @return a view; closing it does nothing
	 */
	OsfClient inBackground();

	/** Gives connections back. Running requests are aborted. */
	@Override
	void close();
}
