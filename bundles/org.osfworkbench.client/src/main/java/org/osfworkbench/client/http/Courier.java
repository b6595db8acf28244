package org.osfworkbench.client.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpHeaders;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.jsonapi.Addresses;

/**
 * Carries requests to their server within the budget, follows redirects of reads, and makes a cancel reach the socket. Rules of
 * {@code sync-design.md}, section 9: the token goes to the configured host only; a redirect may leave it only for the bytes of a file,
 * and then for good. Safe for use from any thread.
 */
@SuppressWarnings("nls") // log texts, protocol words
final class Courier {

	private static final int MAX_REDIRECTS = 5;
	private static final int THROTTLED = 429;
	private static final int OVERLOADED = 503;

	private final Wire wire;
	private final Credentials credentials;
	private final Problems problems;
	private final RequestBudget budget;
	private final Traffic traffic;
	private final boolean background;

	Courier(Wire wire, Credentials credentials, Problems problems, RequestBudget budget, Traffic traffic, boolean background) {
		this.wire = wire;
		this.credentials = credentials;
		this.problems = problems;
		this.budget = budget;
		this.traffic = traffic;
		this.background = background;
	}

	/** The same, letting people's requests go first. */
	Courier inBackground() {
		return new Courier(wire, credentials, problems, budget, traffic, true);
	}

	/** The same connections and budget for other credentials. */
	Courier as(Credentials other, Problems told) {
		return new Courier(wire, other, told, budget, traffic, background);
	}

	Traffic traffic() {
		return traffic;
	}

	void close() {
		wire.close();
		budget.save();
	}

	/**
	 * Sends a request; the answer has any status but a redirect's.
	 *
	 * @param signed whether the token goes along, where it may
	 */
	Answer carry(Request request, boolean signed, Cancellation cancellation) throws OsfException {
		URI uri = credentials.address(request.uri());
		boolean trusted = true;
		for (int hop = 0;; hop++) {
			Answer answer = exchange(request, uri, trusted, signed, cancellation);
			if (!answer.isRedirect()) {
				return answer;
			}
			try (answer) {
				answer.drain();
				uri = target(answer, hop);
				trusted = trusted && credentials.trusts(uri);
				uri = trusted ? credentials.address(uri) : uri;
			}
		}
	}

	/** Sends a request as nobody, with neither token nor key; the answer may be a redirect. */
	Answer carryUnsigned(Request request, Cancellation cancellation) throws OsfException {
		return exchange(request, request.uri(), false, false, cancellation);
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

	private Answer exchange(Request request, URI uri, boolean trusted, boolean signed, Cancellation cancellation) throws OsfException {
		RequestBudget.Kind kind = kind(request, uri, trusted);
		RequestBudget.Permit permit = enter(request, kind, cancellation);
		HttpUriRequestBase message = compose(request, uri, trusted && signed);
		Cancellation.Registration registration = cancellation.onCancel(message::cancel);
		Cancellation.Registration end = () -> {
			registration.close();
			permit.close();
		};
		try {
			long sent = System.nanoTime();
			Answer answer = new Answer(request, uri, trusted, wire.execute(uri, message), message::cancel, cancellation, end, problems,
					traffic.down());
			learn(answer, kind, Duration.ofNanos(System.nanoTime() - sent));
			return answer;
		} catch (IOException | IllegalStateException e) {
			end.close();
			throw failure(request, cancellation, e);
		}
	}

	/** A turn among the files, and a place among the requests. */
	private RequestBudget.Permit enter(Request request, RequestBudget.Kind kind, Cancellation cancellation) throws OsfException {
		RequestBudget.Permit turn = traffic.enter(request, cancellation);
		try {
			RequestBudget.Permit place = budget.acquire(request, kind, background, cancellation);
			AtomicBoolean open = new AtomicBoolean(true);
			return () -> {
				if (open.compareAndSet(true, false)) {
					place.close();
					turn.close();
				}
			};
		} catch (OsfException | CancellationException e) {
			turn.close();
			throw e;
		}
	}

	/** WaterButler and the storage behind it are outside the limits of API v2 ({@code osf-api.md}, section 5.3). */
	private static RequestBudget.Kind kind(Request request, URI uri, boolean trusted) {
		if (!trusted || request.expect() != Request.Expect.API) {
			return RequestBudget.Kind.OTHER;
		}
		boolean list = String.valueOf(uri.getPath()).matches(".*/(nodes|registrations)/[^/]+/files/.*");
		return list ? RequestBudget.Kind.LIST : RequestBudget.Kind.API;
	}

	private void learn(Answer answer, RequestBudget.Kind kind, Duration waited) {
		if (answer.trusted() && answer.status() == THROTTLED) {
			budget.throttled(problems.retryAfter(answer));
		} else if (answer.status() == OVERLOADED) {
			budget.overloaded();
		} else if (answer.status() < 400) {
			budget.succeeded(kind, tellsLatency(answer) ? Optional.of(waited) : Optional.empty());
		}
	}

	/** The time of an upload is that of its bytes, an archive is packed first, and the storage behind the host is another server. */
	private static boolean tellsLatency(Answer answer) {
		return answer.trusted() && !answer.request().isWrite() && answer.request().expect() != Request.Expect.BYTES;
	}

	private HttpUriRequestBase compose(Request request, URI uri, boolean signed) {
		HttpUriRequestBase message = new HttpUriRequestBase(request.method(), uri);
		message.setHeader(HttpHeaders.ACCEPT, request.expect().accept);
		message.setHeader(HttpHeaders.ACCEPT_ENCODING, request.expect().encoding);
		request.range().ifPresent(range -> message.setHeader(HttpHeaders.RANGE, range));
		request.body().ifPresent(message::setEntity);
		if (signed) {
			credentials.authorize(message, uri);
		}
		return message;
	}

	private OsfException failure(Request request, Cancellation cancellation, Exception problem) {
		if (cancellation.isCancelled()) {
			throw Stopped.by(problem);
		}
		if (problem instanceof IOException lost && !wire.closed()) {
			return problems.lost(request, lost);
		}
		if (wire.closed()) {
			return problems.closed(request);
		}
		throw (IllegalStateException) problem;
	}
}
