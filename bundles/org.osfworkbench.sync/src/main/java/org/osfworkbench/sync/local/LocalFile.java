package org.osfworkbench.sync.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import org.osfworkbench.client.api.Hashes;

/**
 * One file on this side, which may or may not exist. The engine calls one file from one thread at a time; other programs may
 * write it at any moment.
 */
public interface LocalFile {

	/**
	 * The file's name without its folder.
	 *
	 * @return the name, never empty
	 */
	String name();

	/**
	 * Looks at the file without reading it and without following a link.
	 *
	 * @return size and time, or empty if there is no file of that name
	 * @throws IOException if it cannot be told, or if the name is not an ordinary file's. Unknown is not the same as gone
	 */
	Optional<LocalState> look() throws IOException;

	/**
	 * Opens the bytes from the start.
	 *
	 * @return a stream that the caller closes
	 * @throws IOException if the file cannot be read
	 */
	InputStream open() throws IOException;

	/**
	 * Replaces the bytes. The old bytes are secured first (trash, local history). If the file does not hold the expected bytes at
	 * the moment of the replacement, nothing is replaced: an edit of the last millisecond is never lost
	 * ({@code sync-design.md}, section 6).
	 *
	 * @param downloaded a private file with the new bytes, already verified. May be moved away; the caller removes it if it is
	 *            still there
	 * @param expectedCurrent hashes of the bytes the file is expected to hold; at least one is known
	 * @return whether it was replaced
	 * @throws IOException if it could not be done. The file then holds its old bytes, or {@link #settle()} brings them back
	 */
	ReplaceResult replaceWith(Path downloaded, Hashes expectedCurrent) throws IOException;

	/**
	 * Another file in the same folder.
	 *
	 * @param name its name; not empty, no slash
	 * @return the file, which may or may not exist
	 */
	LocalFile sibling(String name);

	/**
	 * Makes this file.
	 *
	 * @param source a private file with the bytes. Moved away or left, but still there if this throws
	 * @throws java.nio.file.FileAlreadyExistsException if something has the name; it is not touched
	 * @throws IOException if it could not be done; there is then no file of that name
	 */
	void createFrom(Path source) throws IOException;

	/**
	 * Ends a replacement that a crash cut off: brings the old bytes back if the name is free, else secures them. Called before the
	 * engine decides about a file for which something had begun. Implementations that never leave the name free need not do
	 * anything.
	 *
	 * @throws IOException if it could not be done; may be called again
	 */
	default void settle() throws IOException {
		// nothing is ever left half done
	}
}
