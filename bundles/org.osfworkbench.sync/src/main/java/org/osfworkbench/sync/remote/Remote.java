package org.osfworkbench.sync.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.Upload;

/**
 * One account on one server, as the engine sees it. Every method blocks, may be called from any thread, and ends with
 * {@link java.util.concurrent.CancellationException} when it is cancelled. The server keeps every version of a file, gives equal
 * bytes no new version and has no conditional write ({@code sync-design.md}, section 1, R5 and R6).
 */
public interface Remote {

	/**
	 * Looks at a file: one request.
	 *
	 * @param fileId the file's id
	 * @param cancellation stops the request
	 * @return the file, or that there is none
	 * @throws OsfException if it cannot be told
	 */
	RemoteLook look(String fileId, Cancellation cancellation) throws OsfException;

	/**
	 * Looks for a file by name.
	 *
	 * @param folder where
	 * @param name the name exactly as stored
	 * @param cancellation stops the requests
	 * @return the file, or empty if there is certainly none
	 * @throws OsfException if it cannot be told, for example because the list was not whole
	 */
	Optional<RemoteFile> find(RemoteTarget.InFolder folder, String name, Cancellation cancellation) throws OsfException;

	/**
	 * Makes a file.
	 *
	 * @param target where
	 * @param name its name
	 * @param content the bytes
	 * @param progress told as bytes leave
	 * @param cancellation stops the request
	 * @return what the server has now; a version other than 1 means that another writer made the name at the same moment
	 * @throws OsfException a NameConflict if the name is taken: nothing was changed
	 * @throws IOException if the content cannot be read
	 */
	Upload create(RemoteTarget.InFolder target, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException;

	/**
	 * Makes a new version of a file.
	 *
	 * @param file the file as it was looked at last
	 * @param content the bytes
	 * @param progress told as bytes leave
	 * @param cancellation stops the request
	 * @return what the server has now; compare its version with the one expected
	 * @throws OsfException if it was refused, or no answer came
	 * @throws IOException if the content cannot be read
	 */
	Upload update(RemoteFile file, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException;

	/**
	 * Reads one version.
	 *
	 * @param file the file
	 * @param version from 1
	 * @param target receives the bytes; not closed. If the method throws, what was written is worthless
	 * @param progress told as bytes arrive
	 * @param cancellation stops the request
	 * @return hashes and number of the bytes that arrived
	 * @throws OsfException if it was refused, cut off or wrong
	 * @throws IOException if the target cannot be written
	 */
	Download read(RemoteFile file, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException;

	/**
	 * The versions of a file.
	 *
	 * @param file the file
	 * @param cancellation stops the request
	 * @return all, newest first
	 * @throws OsfException if it cannot be told
	 */
	List<FileVersion> versions(RemoteFile file, Cancellation cancellation) throws OsfException;
}
