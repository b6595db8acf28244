package org.osfworkbench.sync.remote;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osfworkbench.client.api.PartialFile;

/**
 * A download into a stream, which can only go on. If a server gives the whole version instead of its rest, the bytes that are there
 * already are passed over: a version never changes, and the hash of the whole is compared in the end.
 */
final class StreamPart implements PartialFile {

	private final OutputStream target;
	private long written;
	private long skip;

	StreamPart(OutputStream target) {
		this.target = target;
	}

	@Override
	public long length() {
		return written - skip;
	}

	@Override
	public InputStream read() {
		return InputStream.nullInputStream();
	}

	@Override
	public OutputStream append() {
		return new FilterOutputStream(target) {
			@Override
			public void write(int one) throws IOException {
				write(new byte[] { (byte) one }, 0, 1);
			}

			@Override
			@NonNullByDefault({}) // Java's signature has no null annotations
			public void write(byte[] bytes, int offset, int length) throws IOException {
				int passed = (int) Math.min(skip, length);
				skip -= passed;
				out.write(bytes, offset + passed, length - passed);
				written += length - passed;
			}

			@Override
			public void close() throws IOException {
				out.flush();
			}
		};
	}

	@Override
	public void clear() {
		skip = written;
	}
}
