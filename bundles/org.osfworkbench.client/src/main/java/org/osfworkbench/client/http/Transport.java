package org.osfworkbench.client.http;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.jsonapi.Addresses;

/**
 * Sends requests, follows redirects of reads, and makes a cancel reach the socket. Rules of {@code sync-design.md}, section 9:
 * the token goes to the configured host only; a redirect may leave it only for the bytes of a file, and then for good.
 */
@SuppressWarnings("nls") // log texts, protocol words
final class Transport implements AutoCloseable {

	private static final int MAX_REDIRECTS = 5;

	private final CloseableHttpClient engine;
	private final Credentials credentials;
	private final Problems problems;
	private volatile boolean closed;

	Transport(CloseableHttpClient engine, Credentials credentials, Problems problems) {
		this.engine = engine;
		this.credentials = credentials;
		this.problems = problems;
	}

	Problems problems() {
		return problems;
	}

	/** Sends a request; an answer other than success is thrown. */
	Answer send(Request request, Cancellation cancellation) throws OsfException {
		Answer answer = open(request, cancellation);
		if (answer.isSuccess()) {
			return answer;
		}
		try (answer) {
			throw problems.of(answer);
		}
	}

	/** Sends a request; the answer has any status but a redirect's. */
	Answer open(Request request, Cancellation cancellation) throws OsfException {
		URI uri = request.uri();
		if (!credentials.trusts(uri)) {
			throw problems.bad(request, "The address does not belong to this host");
		}
		boolean trusted = true;
		for (int hop = 0;; hop++) {
			Answer answer = exchange(request, uri, trusted, cancellation);
			if (!answer.isRedirect()) {
				return answer;
			}
			try (answer) {
				answer.drain();
				uri = target(answer, hop);
				trusted = trusted && credentials.trusts(uri);
			}
		}
	}

	private URI target(Answer answer, int hop) throws OsfException {
		Request request = answer.request();
		if (request.isWrite()) {
			throw problems.bad(answer, "A write was redirected, which is never followed");
		}
		if (hop >= MAX_REDIRECTS) {
			throw problems.bad(answer, "Too many redirects");
		}
		Optional<URI> target = answer.header(HttpHeaders.LOCATION).flatMap(Addresses::parse).map(answer.uri()::resolve);
		if (target.isEmpty() || !Host.isSafe(target.get()) || isDowngrade(answer.uri(), target.get())) {
			throw problems.bad(answer, "A redirect without a safe address");
		}
		if (request.expect() != Request.Expect.BYTES && !credentials.trusts(target.get())) {
			throw problems.bad(answer, "A redirect to an address that does not belong to this host");
		}
		return target.get();
	}

	private static boolean isDowngrade(URI from, URI to) {
		return "https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(to.getScheme());
	}

	private Answer exchange(Request request, URI uri, boolean trusted, Cancellation cancellation) throws OsfException {
		HttpUriRequestBase message = compose(request, uri, trusted);
		Cancellation.Registration registration = cancellation.onCancel(message::cancel);
		try {
			HttpHost host = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
			ClassicHttpResponse response = engine.executeOpen(host, message, HttpClientContext.create());
			return new Answer(request, uri, trusted, response, message::cancel, cancellation, registration, problems);
		} catch (IOException | IllegalStateException e) {
			registration.close();
			throw failure(request, cancellation, e);
		}
	}

	private HttpUriRequestBase compose(Request request, URI uri, boolean trusted) {
		HttpUriRequestBase message = new HttpUriRequestBase(request.method(), uri);
		message.setHeader(HttpHeaders.ACCEPT, request.expect().accept);
		message.setHeader(HttpHeaders.ACCEPT_ENCODING, request.expect().encoding);
		request.body().ifPresent(message::setEntity);
		if (trusted) {
			credentials.authorize(message, uri);
		}
		return message;
	}

	private OsfException failure(Request request, Cancellation cancellation, Exception problem) {
		if (cancellation.isCancelled()) {
			CancellationException stop = new CancellationException();
			stop.initCause(problem);
			throw stop;
		}
		if (problem instanceof IOException lost && !closed) {
			return problems.lost(request, lost);
		}
		if (closed) {
			return problems.closed(request);
		}
		throw (IllegalStateException) problem;
	}

	@Override
	public void close() {
		closed = true;
		engine.close(CloseMode.IMMEDIATE);
	}
}
