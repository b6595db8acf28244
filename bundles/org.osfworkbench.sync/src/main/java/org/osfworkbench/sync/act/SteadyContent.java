package org.osfworkbench.sync.act;

import java.io.IOException;
import java.io.InputStream;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.sync.disk.Disk;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.disk.Sha256;

/**
 * A local file's bytes for an upload that the server takes only if they are exactly the planned ones: the last part is not given before
 * the hash of all of it is right, so that the body of a file that is written to meanwhile ends too early and is refused. A mixture of
 * two states never becomes a version ({@code sync-design.md}, section 6, Upload).
 */
final class SteadyContent implements Content {

	private static final int BUFFER = 128 * 1024;

	private final Disk disk;
	private final Place file;
	private final org.osfworkbench.sync.tree.Content planned;
	private final Runnable opened;

	/** The file does not hold the planned bytes any more. */
	static final class ChangedException extends IOException {
		private static final long serialVersionUID = 1L;

		ChangedException(Place file) {
			super("Changed while it was read: " + file.path()); //$NON-NLS-1$
		}
	}

	SteadyContent(Disk disk, Place file, org.osfworkbench.sync.tree.Content planned, Runnable opened) {
		this.disk = disk;
		this.file = file;
		this.planned = planned;
		this.opened = opened;
	}

	@Override
	public long length() {
		return planned.size();
	}

	@Override
	public InputStream open() throws IOException {
		InputStream stream = disk.read(file);
		opened.run();
		return new Checked(stream);
	}

	/** Reads one part ahead of what it gives, and gives the last part only if all are right. */
	private final class Checked extends InputStream {
		private final InputStream stream;
		private final Sha256 hash = new Sha256();
		private final int part = (int) Math.min(BUFFER, planned.size() + 1);
		private byte[] ready = new byte[part];
		private byte[] ahead = new byte[part];
		private int readyLength;
		private int aheadLength;
		private int given;
		private long total;
		private boolean started;
		private boolean checked;

		Checked(InputStream stream) {
			this.stream = stream;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte @Nullable [] target, int offset, int length) throws IOException {
			if (!started) {
				started = true;
				fill();
			}
			if (given == readyLength && !advance()) {
				return -1;
			}
			int count = Math.min(length, readyLength - given);
			System.arraycopy(ready, given, target, offset, count);
			given += count;
			return count;
		}

		@Override
		public void close() throws IOException {
			stream.close();
		}

		private boolean advance() throws IOException {
			byte[] free = ready;
			ready = ahead;
			readyLength = aheadLength;
			given = 0;
			ahead = free;
			fill();
			if (aheadLength == 0 && !checked) {
				checked = true;
				require(hash.content().sameBytes(planned));
			}
			return readyLength > 0;
		}

		private void fill() throws IOException {
			aheadLength = stream.readNBytes(ahead, 0, part);
			hash.add(ahead, 0, aheadLength);
			total += aheadLength;
			require(total <= planned.size());
		}

		private void require(boolean steady) throws ChangedException {
			if (!steady) {
				throw new ChangedException(file);
			}
		}
	}
}
