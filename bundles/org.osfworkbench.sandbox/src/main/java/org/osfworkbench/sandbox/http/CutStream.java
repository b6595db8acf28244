package org.osfworkbench.sandbox.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/** A body that breaks when more than some bytes of it were read. */
final class CutStream extends FilterInputStream {

	private long left;

	CutStream(InputStream in, long bytes) {
		super(in);
		left = bytes;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	@NonNullByDefault({}) // Java's signature has no null annotations
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int n = super.read(buffer, offset, length);
		left -= Math.max(n, 0);
		if (left < 0) {
			throw new EOFException("cut"); //$NON-NLS-1$
		}
		return n;
	}
}
