package org.osfworkbench.sync.trash;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Bytes that left their place in a tree. */
public interface TreeTrash {

	/**
	 * The index.
	 *
	 * @return oldest first; equal bytes may occur more than once
	 * @throws IOException if it cannot be read
	 */
	List<TrashEntry> entries() throws IOException;

	/**
	 * Opens bytes that were kept.
	 *
	 * @param sha256 64 lower-case hexadecimal digits
	 * @return a stream that the caller closes, or empty if the trash does not have them
	 * @throws IOException if they cannot be read
	 */
	Optional<InputStream> open(String sha256) throws IOException;
}
