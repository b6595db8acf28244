package org.osfworkbench.client.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Files and folders as the service that moves bytes sees them ({@code osf-api.md}, section 5): whole folders in one request, renaming
 * without a new upload, archives, downloads that are taken up again. A storage that said it cannot be written is not asked again by
 * the same client. Common failures as in {@link OsfClient}.
 */
public interface Storage {

	/**
	 * The direct children of a folder with sizes, versions and hashes, in one request. Outside the daily limit of API v2.
	 *
	 * @param folder the folder
	 * @param cancellation stops the request
	 * @return the children in no order
	 * @throws OsfException see {@link OsfClient}
	 */
	List<RemoteEntry> list(RemoteFolder folder, Cancellation cancellation) throws OsfException;

	/**
	 * A file as it is now, also in add-ons.
	 *
	 * @param file the file as it was
	 * @param cancellation stops the request
	 * @return the file
	 * @throws OsfException {@link OsfException.NotFound} also if it was deleted
	 */
	RemoteFile look(RemoteFile file, Cancellation cancellation) throws OsfException;

	/**
	 * A file or folder of OSF Storage with the folder it is in, by one request to API v2.
	 *
	 * @param id 24 hexadecimal digits
	 * @param cancellation stops the request
	 * @return the entry as it is now
	 * @throws OsfException {@link OsfException.Gone} or {@link OsfException.NotFound} also if it was deleted
	 */
	Placed entry(String id, Cancellation cancellation) throws OsfException;

	/**
	 * Names a file of OSF Storage by its id. Asks nothing: name, size, version and hashes are not known, so that the value is good for
	 * {@link #look}, {@link #resume}, {@link #move}, {@link #revisions}, and for updates and deletes of {@link OsfClient} only.
	 *
	 * @param near any folder of the same storage
	 * @param id 24 hexadecimal digits
	 * @param version the version that a download shall bring, or 0 for the newest
	 * @return the file, with its id as its name
	 */
	RemoteFile file(RemoteFolder near, String id, int version);

	/**
	 * Names a folder of OSF Storage by its id. Asks nothing: its name is not known, so that the value is good for {@link #list},
	 * {@link #move}, and for creating in it and deleting it by {@link OsfClient} only.
	 *
	 * @param near any folder of the same storage
	 * @param id 24 hexadecimal digits
	 * @return the folder, with its id as its name
	 */
	RemoteFolder folder(RemoteFolder near, String id);

	/**
	 * Gives a file or folder another name in its folder. In OSF Storage id and versions stay.
	 *
	 * @param <E> file or folder
	 * @param entry what; not a root folder
	 * @param name the new name; not empty, no slash
	 * @param rule what to do if the name is taken
	 * @param cancellation stops waiting for a long work of the server, which goes on
	 * @return the entry at its new place
	 * @throws OsfException {@link OsfException.NameConflict}; {@link OsfException.WriteRefused} if something is checked out
	 */
	<E extends RemoteEntry> E rename(E entry, String name, NameRule rule, Cancellation cancellation) throws OsfException;

	/**
	 * Moves a file or folder into another folder, also of another storage or node. Within OSF Storage id and versions stay. A folder
	 * must not be moved into itself or below.
	 *
	 * @param <E> file or folder
	 * @param entry what; not a root folder
	 * @param target where
	 * @param name the new name; empty to keep it
	 * @param rule what to do if the name is taken
	 * @param cancellation stops waiting for a long work of the server, which goes on
	 * @return the entry at its new place
	 * @throws OsfException see {@link #rename}; {@link OsfException.Unavailable} if a long work does not end within ten minutes
	 */
	<E extends RemoteEntry> E move(E entry, RemoteFolder target, Optional<String> name, NameRule rule, Cancellation cancellation)
			throws OsfException;

	/**
	 * Copies a file or folder. The copy has a new id; within OSF Storage it has all versions, elsewhere the newest only.
	 *
	 * @param <E> file or folder
	 * @param entry what; not a root folder
	 * @param target where
	 * @param name the name of the copy; empty for the same
	 * @param rule what to do if the name is taken
	 * @param cancellation stops waiting for a long work of the server, which goes on
	 * @return the copy
	 * @throws OsfException see {@link #move}
	 */
	<E extends RemoteEntry> E copy(E entry, RemoteFolder target, Optional<String> name, NameRule rule, Cancellation cancellation)
			throws OsfException;

	/**
	 * The versions of a file in any storage, newest first.
	 *
	 * @param file the file
	 * @param cancellation stops the request
	 * @return all versions
	 * @throws OsfException see {@link OsfClient}
	 */
	List<Revision> revisions(RemoteFile file, Cancellation cancellation) throws OsfException;

	/**
	 * Downloads one version of a file in any storage, and compares it with the hashes of the version.
	 *
	 * @param file the file
	 * @param revision the version
	 * @param target receives the bytes; not closed. If the method throws, what was written is worthless
	 * @param progress told as bytes arrive
	 * @param cancellation stops the request
	 * @return hashes and number of the bytes that arrived
	 * @throws OsfException {@link OsfException.BadAnswer} if a hash is not what it should be
	 * @throws IOException if the target cannot be written
	 */
	Download download(RemoteFile file, Revision revision, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException;

	/**
	 * Downloads a file of OSF Storage and takes up an earlier try where it ended. The version is pinned, so that parts of two versions
	 * are never joined; what is there already is hashed again, and length and hashes of the whole are compared. If the connection
	 * breaks, it goes on as long as bytes arrive.
	 *
	 * @param file the file; the bytes are those of {@link RemoteFile#version()}
	 * @param part what an earlier try left of the same version, or nothing; complete when this returns. Emptied if its bytes turn out
	 *            to be wrong
	 * @param progress told as bytes arrive; bytes that were there already are not told
	 * @param cancellation stops the request; what arrived stays
	 * @return hashes and number of the bytes of the whole file
	 * @throws OsfException {@link OsfException.Unavailable} if the connection broke for good: try again later with the same part;
	 *             {@link OsfException.BadAnswer} if length or hash are wrong
	 * @throws IOException if the part cannot be read or written
	 */
	Download resume(RemoteFile file, PartialFile part, Progress progress, Cancellation cancellation) throws OsfException, IOException;

	/**
	 * The same for any version in any storage. Its size is not told, so the server says where its end is.
	 *
	 * @param file the file
	 * @param revision the version
	 * @param part what an earlier try left of the same version, or nothing; complete when this returns
	 * @param progress told as bytes arrive; bytes that were there already are not told
	 * @param cancellation stops the request; what arrived stays
	 * @return hashes and number of the bytes of the whole version
	 * @throws OsfException see {@link #resume(RemoteFile, PartialFile, Progress, Cancellation)}
	 * @throws IOException if the part cannot be read or written
	 */
	Download resume(RemoteFile file, Revision revision, PartialFile part, Progress progress, Cancellation cancellation)
			throws OsfException, IOException;

	/**
	 * Deletes everything in a storage with all versions; the storage itself stays. There is no undelete, so ask before. Apart from
	 * {@link OsfClient#delete}, so that nobody does it by mistake ({@code osf-api.md}, section 5.9).
	 *
	 * @param root the root folder of a storage
	 * @param cancellation stops the request
	 * @throws OsfException see {@link OsfClient}
	 * @throws IllegalArgumentException if it is not a root folder
	 */
	void clear(RemoteFolder root, Cancellation cancellation) throws OsfException;

	/**
	 * Downloads a folder with all that is in it as a zip archive. The server knows no length and may break off in the middle, so the
	 * end of the archive is checked; its entries are for the caller to check.
	 *
	 * @param folder the folder, or a root
	 * @param target receives the bytes; not closed. If the method throws, what was written is worthless
	 * @param progress told as bytes arrive
	 * @param cancellation stops the request
	 * @return how many bytes arrived
	 * @throws OsfException {@link OsfException.BadAnswer} if the archive has no end
	 * @throws IOException if the target cannot be written
	 */
	long zip(RemoteFolder folder, OutputStream target, Progress progress, Cancellation cancellation) throws OsfException, IOException;
}
