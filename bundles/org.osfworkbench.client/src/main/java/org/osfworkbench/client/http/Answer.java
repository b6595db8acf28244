package org.osfworkbench.client.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;

/** An answer whose body may still be on its way. To be closed; closing early gives the connection up. For one thread. */
@SuppressWarnings("nls") // protocol words
final class Answer implements AutoCloseable {

	private static final int ERROR_BYTES = 16 << 10;

	private final Request request;
	private final URI uri;
	private final boolean trusted;
	private final ClassicHttpResponse response;
	private final Runnable cut;
	private final Cancellation cancellation;
	private final Cancellation.Registration registration;
	private final Problems problems;
	private final Pace pace;
	private @Nullable InputStream body;

	Answer(Request request, URI uri, boolean trusted, ClassicHttpResponse response, Runnable cut, Cancellation cancellation,
			Cancellation.Registration registration, Problems problems, Pace pace) {
		this.request = request;
		this.uri = uri;
		this.trusted = trusted;
		this.response = response;
		this.cut = cut;
		this.cancellation = cancellation;
		this.registration = registration;
		this.problems = problems;
		this.pace = pace;
	}

	Request request() {
		return request;
	}

	/** Where the answer came from, after redirects. */
	URI uri() {
		return uri;
	}

	/** Whether it came from the configured host. */
	boolean trusted() {
		return trusted;
	}

	int status() {
		return response.getCode();
	}

	boolean isSuccess() {
		return status() >= 200 && status() < 300;
	}

	boolean isRedirect() {
		return switch (status()) {
			case 301, 302, 303, 307, 308 -> true;
			default -> false;
		};
	}

	Optional<String> header(String name) {
		return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
	}

	boolean isHtml() {
		return header(HttpHeaders.CONTENT_TYPE).map(type -> type.strip().toLowerCase(Locale.ROOT).startsWith("text/html")).orElse(false);
	}

	/** The length the server announced for the body as it is sent. */
	OptionalLong length() {
		HttpEntity entity = response.getEntity();
		return entity == null ? OptionalLong.of(0) : entity.getContentLength() < 0 ? OptionalLong.empty() : OptionalLong.of(entity.getContentLength());
	}

	/** Reads more of the body: the number of bytes, or -1 at the end. */
	int read(byte[] buffer) throws OsfException {
		try {
			boolean paced = request.expect() == Request.Expect.BYTES;
			int count = body().read(buffer, 0, paced ? pace.piece(buffer.length) : buffer.length);
			if (paced && count > 0) {
				pace.moved(count, cancellation);
			}
			return count;
		} catch (IOException e) {
			throw broken(e);
		}
	}

	/** The body, not to be closed: closing it would read it to its end. */
	InputStream body() throws IOException {
		InputStream open = body;
		if (open == null) {
			open = open();
			body = open;
		}
		return open;
	}

	/** The first part of an error's body, and nothing if it cannot be read. */
	String errorBody() {
		try {
			byte[] start = body().readNBytes(ERROR_BYTES);
			return new String(start, StandardCharsets.UTF_8);
		} catch (IOException e) {
			stopIfCancelled(e);
			return "";
		}
	}

	/** Reads what is left of a short body, so that the connection can be used again. */
	void drain() {
		try {
			HttpEntity entity = response.getEntity();
			if (entity != null) {
				entity.getContent().readNBytes(ERROR_BYTES);
			}
		} catch (IOException e) {
			stopIfCancelled(e);
		}
	}

	/** What a failure while reading means. */
	OsfException broken(IOException problem) {
		stopIfCancelled(problem);
		return problems.lost(request, problem);
	}

	private void stopIfCancelled(IOException problem) {
		if (cancellation.isCancelled()) {
			throw Stopped.by(problem);
		}
	}

	private InputStream open() throws IOException {
		HttpEntity entity = response.getEntity();
		InputStream raw = entity == null ? null : entity.getContent();
		if (raw == null) {
			return new ByteArrayInputStream(new byte[0]);
		}
		boolean packed = header(HttpHeaders.CONTENT_ENCODING).map("gzip"::equalsIgnoreCase).orElse(false);
		return packed && request.expect() != Request.Expect.BYTES ? new GZIPInputStream(raw) : raw;
	}

	/** Gives the connection back if the body was read to its end, and cuts it otherwise. */
	@Override
	public void close() {
		registration.close();
		cut.run(); // without it, closing would first read what is left, however much; does nothing at the end of the body
		try {
			response.close();
		} catch (@SuppressWarnings("unused") IOException e) {
			// the answer was used already; the pool drops the connection
		}
	}
}
