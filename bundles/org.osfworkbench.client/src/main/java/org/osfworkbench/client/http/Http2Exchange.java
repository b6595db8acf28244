package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncClientExchangeHandler;
import org.apache.hc.core5.http.nio.AsyncClientEndpoint;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One request and its answer on one HTTP/2 stream. The caller's thread sends and reads as it would on a socket; the network's thread
 * calls the methods of {@link AsyncClientExchangeHandler} and never waits. For one request.
 */
@SuppressWarnings("nls") // log texts
final class Http2Exchange implements AsyncClientExchangeHandler {

	private static final String GIVEN_UP = "Given up";

	private final HttpRequest request;
	private final @Nullable HttpEntity body;
	private final Duration leasing;
	private final StreamUpload upload;
	private final StreamDownload download;
	private final StreamMonitor monitor;
	private final Consumer<Http2Exchange> over;
	private final CompletableFuture<AsyncClientEndpoint> leased = new CompletableFuture<>();
	private final AtomicReference<@Nullable AsyncClientEndpoint> connection = new AtomicReference<>();
	private @Nullable HttpResponse head;
	private volatile boolean givenUp;

	Http2Exchange(HttpRequest request, @Nullable HttpEntity body, Timeouts timeouts, Consumer<Http2Exchange> over) {
		this.request = request;
		this.body = body;
		this.over = over;
		this.leasing = timeouts.lease().plus(timeouts.connect());
		this.upload = new StreamUpload(timeouts.response());
		this.download = new StreamDownload(timeouts.response(), this::giveUp);
		this.monitor = new StreamMonitor(timeouts.response());
	}

	/** Sends the request and waits for the head of its answer. */
	HttpResponse run(Consumer<FutureCallback<AsyncClientEndpoint>> network) throws IOException {
		try {
			start(network);
			send();
			return head();
		} catch (IOException | RuntimeException e) {
			giveUp();
			throw e;
		}
	}

	private void start(Consumer<FutureCallback<AsyncClientEndpoint>> network) throws IOException {
		network.accept(new Leased());
		AsyncClientEndpoint found = found();
		try {
			found.execute(this, HttpCoreContext.create());
		} catch (IllegalStateException e) { // given up, and so released, in this moment
			throw new IOException(GIVEN_UP, e);
		}
	}

	/** The library looks at the time a request has waited in its pool only when something else happens there. */
	private AsyncClientEndpoint found() throws IOException {
		try {
			return leased.get(leasing.toNanos(), TimeUnit.NANOSECONDS);
		} catch (ExecutionException e) {
			throw new NoStreamException(e.getCause());
		} catch (TimeoutException e) {
			throw new NoStreamException(e);
		} catch (CancellationException e) {
			throw new IOException(GIVEN_UP, e);
		} catch (@SuppressWarnings("unused") InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted");
		}
	}

	/** The library would lose a connection that comes after its own future was cancelled. Whoever comes second gives it back. */
	private final class Leased implements FutureCallback<AsyncClientEndpoint> {
		@Override
		public void completed(@Nullable AsyncClientEndpoint found) {
			connection.set(found);
			if (givenUp) {
				release(true); // nothing was sent on it
			} else if (found != null) {
				leased.complete(found);
			}
		}

		@Override
		public void failed(@Nullable Exception problem) {
			leased.completeExceptionally(problem == null ? new ConnectionClosedException() : problem);
		}

		@Override
		public void cancelled() {
			leased.cancel(false);
		}
	}

	private void send() throws IOException {
		HttpEntity content = body;
		if (content == null) {
			return;
		}
		try {
			upload.awaitOpen();
			content.writeTo(upload);
			upload.finish();
		} catch (@SuppressWarnings("unused") StreamUpload.Answered e) {
			// the answer tells why the rest is not wanted
		}
	}

	private HttpResponse head() throws IOException {
		synchronized (monitor) {
			monitor.await(() -> head != null);
			HttpResponse answer = head;
			if (answer == null) {
				throw new ConnectionClosedException();
			}
			return answer;
		}
	}

	/** What comes after the head. */
	StreamDownload download() {
		return download;
	}

	/** Ends the request with its connection, if it is not at its end, and wakes who waits for it. */
	boolean giveUp() {
		givenUp = true;
		leased.cancel(false);
		fail(new ConnectionClosedException(GIVEN_UP));
		return true;
	}

	/** The first reason counts, and after the end there is none. */
	private void fail(IOException problem) {
		boolean complete = complete();
		upload.fail(problem);
		monitor.fail(problem);
		download.fail(problem);
		release(complete);
		over.accept(this);
	}

	private boolean complete() {
		return download.complete() && (body == null || upload.complete());
	}

	/** Only a connection on which nothing is missing may serve another request. */
	private void release(boolean again) {
		AsyncClientEndpoint used = connection.getAndSet(null);
		if (used != null && again) {
			used.releaseAndReuse();
		} else if (used != null) {
			used.releaseAndDiscard();
		}
	}

	@Override
	public void produceRequest(@Nullable RequestChannel channel, @Nullable HttpContext context) throws HttpException, IOException {
		if (channel != null) {
			channel.sendRequest(request, body, context);
		}
	}

	@Override
	public int available() {
		return upload.available();
	}

	@Override
	public void produce(@Nullable DataStreamChannel channel) throws IOException {
		if (channel != null) {
			upload.produce(channel);
		}
	}

	@Override
	public void consumeInformation(@Nullable HttpResponse response, @Nullable HttpContext context) {
		// the answer follows
	}

	@Override
	public void consumeResponse(@Nullable HttpResponse response, @Nullable EntityDetails details, @Nullable HttpContext context)
			throws HttpException {
		if (response == null) {
			return;
		}
		download.announce(Http2Answers.length(response));
		if (details == null) {
			download.end();
		}
		synchronized (monitor) {
			head = response;
			monitor.notifyAll();
		}
		upload.answered();
	}

	@Override
	public void updateCapacity(@Nullable CapacityChannel channel) throws IOException {
		if (channel != null) {
			download.capacity(channel);
		}
	}

	@Override
	public void consume(@Nullable ByteBuffer bytes) throws IOException {
		if (bytes != null) {
			download.add(bytes);
		}
	}

	@Override
	@NonNullByDefault({})
	public void streamEnd(List<? extends Header> trailers) {
		download.end();
	}

	@Override
	public void failed(@Nullable Exception cause) {
		IOException problem = cause instanceof IOException lost ? lost : new IOException("The stream broke", cause);
		fail(problem);
	}

	@Override
	public void cancel() {
		fail(new ConnectionClosedException("The stream was cancelled"));
	}

	@Override
	public void releaseResources() {
		fail(new ConnectionClosedException("The stream is at its end"));
	}
}
