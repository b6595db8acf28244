package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The body of an answer on its way out of an HTTP/2 stream: filled by the network's thread, read by the caller's. The server may
 * send more only when the caller has read, so at most {@link #WINDOW} bytes wait, however long the body is.
 */
@SuppressWarnings("nls") // log texts
final class StreamDownload extends InputStream {

	/** Bytes the server may send ahead; at a tenth of a second to the server, ten megabytes a second. */
	static final int WINDOW = 1 << 20;
	private static final int GRANT = WINDOW / 4;

	private final StreamMonitor monitor;
	private final Runnable giveUp;
	private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
	private @Nullable CapacityChannel capacity;
	private int taken;
	private long announced = -1;
	private long arrived;
	private boolean ended;

	StreamDownload(Duration patience, Runnable giveUp) {
		this.monitor = new StreamMonitor(patience);
		this.giveUp = giveUp;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte @Nullable [] target, int offset, int length) throws IOException {
		if (target == null || length == 0) {
			return 0;
		}
		int count;
		synchronized (monitor) {
			monitor.await(() -> !waiting.isEmpty() || ended);
			if (waiting.isEmpty()) {
				return -1;
			}
			ByteBuffer first = waiting.element();
			count = Math.min(first.remaining(), length);
			first.get(target, offset, count);
			if (!first.hasRemaining()) {
				waiting.remove();
			}
			taken += count;
		}
		grant();
		return count;
	}

	/** Lets the server send as much as was read. Never while the monitor is held: the network's thread has its own locks. */
	private void grant() throws IOException {
		CapacityChannel open;
		int count;
		synchronized (monitor) {
			open = capacity;
			count = taken;
			if (open == null || ended || count < GRANT) {
				return;
			}
			taken = 0;
		}
		try {
			open.update(count);
		} catch (@SuppressWarnings("unused") CancelledKeyException closed) {
			// the connection was closed in this moment; the network's thread tells why
		}
	}

	void capacity(CapacityChannel open) throws IOException {
		synchronized (monitor) {
			capacity = open;
		}
		grant();
	}

	/** How many bytes the server announced; negative if it did not. */
	void announce(long length) {
		synchronized (monitor) {
			announced = length;
		}
	}

	void add(ByteBuffer bytes) throws IOException {
		synchronized (monitor) {
			arrived += bytes.remaining();
			if (announced >= 0 && arrived > announced) {
				throw new ConnectionClosedException("More than the announced " + announced + " bytes");
			}
			if (bytes.hasRemaining()) {
				waiting.add(ByteBuffer.allocate(bytes.remaining()).put(bytes).flip());
			}
			monitor.notifyAll();
		}
	}

	void end() {
		synchronized (monitor) {
			if (announced >= 0 && arrived < announced) {
				monitor.fail(new ConnectionClosedException(arrived + " of the announced " + announced + " bytes"));
			} else {
				ended = true;
				monitor.notifyAll();
			}
		}
	}

	/** Whether everything came from the server, though it may not be read yet. */
	boolean complete() {
		synchronized (monitor) {
			return ended;
		}
	}

	/** What came before can still be read. */
	void fail(IOException problem) {
		monitor.fail(problem);
	}

	@Override
	public void close() {
		giveUp.run();
	}
}
