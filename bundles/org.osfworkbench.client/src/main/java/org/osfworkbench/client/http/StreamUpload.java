package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.time.Duration;

import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The body of a request on its way into an HTTP/2 stream: written by the caller's thread, sent by the network's as far as the server
 * takes it. Holds one buffer, however long the body is.
 */
@SuppressWarnings("nls") // log texts
final class StreamUpload extends OutputStream {

	private final StreamMonitor monitor;
	private final ByteBuffer buffer = ByteBuffer.allocate(UploadBody.BUFFER);
	private @Nullable DataStreamChannel channel;
	private boolean written;
	private boolean sent;
	private boolean answered;

	StreamUpload(Duration patience) {
		this.monitor = new StreamMonitor(patience);
	}

	/** The server has answered before it had the whole body. */
	static final class Answered extends IOException {
		private static final long serialVersionUID = 1L;

		Answered() {
			super("The server answered before it had everything");
		}
	}

	/** Waits until the request itself is on its way. */
	void awaitOpen() throws IOException {
		synchronized (monitor) {
			monitor.await(() -> channel != null || answered);
		}
	}

	@Override
	public void write(int octet) throws IOException {
		write(new byte[] { (byte) octet }, 0, 1);
	}

	@Override
	public void write(byte @Nullable [] bytes, int offset, int length) throws IOException {
		int done = 0;
		while (bytes != null && done < length) {
			DataStreamChannel open;
			synchronized (monitor) {
				monitor.await(() -> answered || buffer.hasRemaining());
				if (answered) {
					throw new Answered();
				}
				monitor.requireAlive();
				int count = Math.min(buffer.remaining(), length - done);
				buffer.put(bytes, offset + done, count);
				done += count;
				open = channel;
			}
			wake(open);
		}
	}

	/** Tells the server that this was all. Without it, the server does not take the body for complete. */
	void finish() {
		DataStreamChannel open;
		synchronized (monitor) {
			written = true;
			open = channel;
		}
		wake(open);
	}

	/** Never while the monitor is held: the network's thread has its own locks. */
	private static void wake(@Nullable DataStreamChannel open) {
		if (open != null) {
			try {
				open.requestOutput();
			} catch (@SuppressWarnings("unused") CancelledKeyException closed) {
				// the connection was closed in this moment; the network's thread tells why
			}
		}
	}

	int available() {
		synchronized (monitor) {
			return written && !sent ? Math.max(1, buffer.position()) : buffer.position();
		}
	}

	void produce(DataStreamChannel open) throws IOException {
		synchronized (monitor) {
			channel = open;
			buffer.flip();
			try {
				if (buffer.hasRemaining()) {
					open.write(buffer);
				}
			} finally {
				buffer.compact();
			}
			if (written && !sent && buffer.position() == 0) {
				sent = true;
				open.endStream();
			}
			monitor.notifyAll();
		}
	}

	boolean complete() {
		synchronized (monitor) {
			return sent;
		}
	}

	void answered() {
		synchronized (monitor) {
			answered = true;
			monitor.notifyAll();
		}
	}

	void fail(IOException problem) {
		monitor.fail(problem);
	}
}
