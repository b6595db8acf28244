package org.osfworkbench.client.api;

import java.io.IOException;
import java.io.InputStream;

/** Bytes to upload. The length has to be known before, because the server takes no other body ({@code osf-api.md}, section 5.4). */
public interface Content {

	/**
	 * How many bytes {@link #open()} will give.
	 *
	 * @return zero or more
	 */
	long length();

	/**
	 * Opens the bytes from the start. May be called again if a request is repeated before the server took anything.
	 *
	 * @return a stream that the caller closes
	 * @throws IOException if the bytes cannot be read
	 */
	InputStream open() throws IOException;

	/**
	 * Content held in memory.
	 *
	 * @param bytes not copied; must not change
	 * @return the content
	 */
	static Content of(byte[] bytes) {
		return new Content() {
			@Override
			public long length() {
				return bytes.length;
			}

			@Override
			public InputStream open() {
				return new java.io.ByteArrayInputStream(bytes);
			}
		};
	}

	/**
	 * Content of a file on disk, with the length it has now.
	 *
	 * @param file a readable file
	 * @return the content
	 * @throws IOException if the length cannot be read
	 */
	static Content of(java.nio.file.Path file) throws IOException {
		long length = java.nio.file.Files.size(file);
		return new Content() {
			@Override
			public long length() {
				return length;
			}

			@Override
			public InputStream open() throws IOException {
				return java.nio.file.Files.newInputStream(file);
			}
		};
	}
}
