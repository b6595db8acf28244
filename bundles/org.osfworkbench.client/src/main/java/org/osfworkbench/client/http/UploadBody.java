package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.Progress;

/**
 * The body of an upload: sends exactly the announced number of bytes and hashes what it sends. If the content has more or fewer,
 * the last part is never sent, so the server keeps nothing. For one request on one thread.
 */
@SuppressWarnings("nls") // log texts
final class UploadBody extends AbstractHttpEntity {

	static final int BUFFER = 128 << 10;
	/** So much at a time goes to the network, so that it can be told from a slow line when nothing is taken any more. */
	private static final int PACKET = 16 << 10;

	private final InputStream content;
	private final long length;
	private final Progress progress;
	private final IntUnaryOperator piece;
	private final IntConsumer pace;
	private final Digests digests = new Digests();
	private long sent;
	private Optional<IOException> contentFailure = Optional.empty();

	/**
	 * Makes a body.
	 *
	 * @param piece how many of so many bytes may go before {@code pace} is asked
	 * @param pace told of every piece that went; waits where there is a limit
	 */
	UploadBody(InputStream content, long length, Progress progress, IntUnaryOperator piece, IntConsumer pace) throws IOException {
		super(ContentType.APPLICATION_OCTET_STREAM, null);
		this.content = content;
		this.length = length;
		this.progress = progress;
		this.piece = piece;
		this.pace = pace;
		if (length == 0) {
			requireEnd(); // a server takes an empty file as soon as it has the header
		}
	}

	@Override
	public void writeTo(@Nullable OutputStream out) throws IOException {
		byte[] buffer = new byte[BUFFER];
		while (out != null && sent < length) {
			int count = fill(buffer);
			digests.update(buffer, count);
			send(out, buffer, count);
			sent += count;
			progress.moved(count);
		}
	}

	private void send(OutputStream out, byte[] buffer, int count) throws IOException {
		int size = 0;
		for (int begin = 0; begin < count; begin += size) {
			size = Math.min(count - begin, piece.applyAsInt(PACKET));
			out.write(buffer, begin, size);
			pace.accept(size);
		}
	}

	/** Whether everything was sent. */
	boolean complete() {
		return sent == length;
	}

	/** Why the content could not be sent; empty if it was not the content's fault. */
	Optional<IOException> contentFailure() {
		return contentFailure;
	}

	/** Hashes of what was sent. To be asked once, at the end. */
	Hashes hashes() {
		return digests.hashes();
	}

	private int fill(byte[] buffer) throws IOException {
		int wanted = (int) Math.min(buffer.length, length - sent);
		try {
			int count = content.readNBytes(buffer, 0, wanted);
			if (count < wanted) {
				throw new IOException("The content is shorter than announced");
			}
			if (sent + count == length) {
				requireEnd();
			}
			return count;
		} catch (IOException e) {
			contentFailure = Optional.of(e);
			throw e;
		}
	}

	private void requireEnd() throws IOException {
		if (content.read() >= 0) {
			throw new IOException("The content is longer than announced");
		}
	}

	@Override
	public boolean isRepeatable() {
		return false;
	}

	@Override
	public long getContentLength() {
		return length;
	}

	@Override
	public boolean isStreaming() {
		return true;
	}

	@Override
	public InputStream getContent() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		// whoever opened the content closes it
	}
}
