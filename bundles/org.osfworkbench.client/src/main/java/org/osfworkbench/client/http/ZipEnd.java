package org.osfworkbench.client.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Passes an archive on and remembers its last bytes. A whole archive of WaterButler ends with the record of 22 bytes that ends every
 * zip file without a comment. For one thread.
 */
final class ZipEnd extends FilterOutputStream {

	private static final int LENGTH = 22;
	private static final byte[] SIGNATURE = { 'P', 'K', 5, 6 };

	private final byte[] last = new byte[LENGTH];
	private long total;

	ZipEnd(OutputStream target) {
		super(target);
	}

	@Override
	public void write(int octet) throws IOException {
		write(new byte[] { (byte) octet }, 0, 1);
	}

	@Override
	public void write(byte @Nullable [] bytes, int offset, int length) throws IOException {
		if (bytes == null) {
			return;
		}
		out.write(bytes, offset, length);
		int kept = Math.min(length, LENGTH);
		System.arraycopy(last, kept, last, 0, LENGTH - kept);
		System.arraycopy(bytes, offset + length - kept, last, LENGTH - kept, kept);
		total += length;
	}

	boolean reached() {
		for (int at = 0; at < SIGNATURE.length; at++) {
			if (last[at] != SIGNATURE[at]) {
				return false;
			}
		}
		return total >= LENGTH;
	}
}
