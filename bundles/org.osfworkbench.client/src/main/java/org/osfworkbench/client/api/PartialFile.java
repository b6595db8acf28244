package org.osfworkbench.client.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where a download is kept while it is not complete, so that it can be taken up again. For one download at a time. */
public interface PartialFile {

	/**
	 * How many bytes are there.
	 *
	 * @return zero or more
	 * @throws IOException if it cannot be told
	 */
	long length() throws IOException;

	/**
	 * Opens what is there.
	 *
	 * @return a stream that the caller closes
	 * @throws IOException if it cannot be read
	 */
	InputStream read() throws IOException;

	/**
	 * Opens the end.
	 *
	 * @return a stream that the caller closes
	 * @throws IOException if it cannot be written
	 */
	OutputStream append() throws IOException;

	/**
	 * Forgets what is there.
	 *
	 * @throws IOException if it cannot be written
	 */
	void clear() throws IOException;

	/**
	 * A file on disk; made when the first byte comes.
	 *
	 * @param file need not exist
	 * @return the partial file
	 */
	static PartialFile of(Path file) {
		return new PartialFile() {
			@Override
			public long length() throws IOException {
				return Files.exists(file) ? Files.size(file) : 0;
			}

			@Override
			public InputStream read() throws IOException {
				return Files.exists(file) ? Files.newInputStream(file) : InputStream.nullInputStream();
			}

			@Override
			public OutputStream append() throws IOException {
				return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			}

			@Override
			public void clear() throws IOException {
				Files.deleteIfExists(file);
			}
		};
	}
}
