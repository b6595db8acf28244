package org.osfworkbench.client.http;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpHeaders;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Grant;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.jsonapi.Addresses;

/**
 * Sends requests, follows redirects of reads, and makes a cancel reach the socket. Rules of {@code sync-design.md}, section 9:
 * the token goes to the configured host only; a redirect may leave it only for the bytes of a file, and then for good.
 */
@SuppressWarnings("nls") // log texts, protocol words
final class Transport {

	private static final int MAX_REDIRECTS = 5;
	private static final int UNAUTHORIZED = 401;

	private final Wire wire;
	private final Credentials credentials;
	private final Renewing renewing;
	private final Problems problems;
	private final RequestBudget budget;
	private final boolean background;
	private final Runnable refused;

	Transport(Wire wire, Credentials credentials, Renewing renewing, Problems problems, RequestBudget budget) {
		this(wire, credentials, renewing, problems, budget, false, () -> {
			// nobody watches yet
		});
	}

	private Transport(Wire wire, Credentials credentials, Renewing renewing, Problems problems, RequestBudget budget, boolean background,
			Runnable refused) {
		this.wire = wire;
		this.budget = budget;
		this.background = background;
		this.credentials = credentials;
		this.renewing = renewing;
		this.problems = problems;
		this.refused = refused;
	}

	/** The same, telling somebody when the credentials are refused for good. */
	Transport watchedBy(Runnable watcher) {
		return new Transport(wire, credentials, renewing, problems, budget, background, () -> {
			refused.run();
			watcher.run();
		});
	}

	/** The same, letting people's requests go first. */
	Transport inBackground() {
		return new Transport(wire, credentials, renewing, problems, budget, true, refused);
	}

	Problems problems() {
		return problems;
	}

	Credentials credentials() {
		return credentials;
	}

	void close() {
		wire.close();
		budget.save();
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

	/** Sends a request; the answer has any status but a redirect's. A refused token is renewed once, if there is a way. */
	Answer open(Request request, Cancellation cancellation) throws OsfException {
		if (!credentials.trusts(request.uri())) {
			throw problems.bad(request, "The address does not belong to this host");
		}
		Optional<Grant> used = ready(request, cancellation);
		Answer answer = follow(request, cancellation);
		if (answer.status() != UNAUTHORIZED || !answer.trusted() || used.isEmpty()) {
			return answer;
		}
		if (!renewing.possible()) {
			refused.run();
			return answer;
		}
		return again(request, answer, used.get(), cancellation);
	}

	/** The answer is given up first: who waits for a person must not hold a connection that others need. */
	private Answer again(Request request, Answer answer, Grant used, Cancellation cancellation) throws OsfException {
		OsfException problem;
		try (answer) {
			problem = problems.of(answer);
		}
		boolean renewed = renewing.renew(used, this::identify, cancellation);
		if (renewed && request.repeatable()) {
			return follow(request, cancellation);
		}
		if (!renewed) {
			refused.run();
		}
		throw problem;
	}

	/** What the request will be sent with; renewed before, if it is about to expire. */
	private Optional<Grant> ready(Request request, Cancellation cancellation) throws OsfException {
		if (renewing.givenUp()) {
			throw refusedBefore(request);
		}
		Optional<Grant> grant = credentials.grant();
		if (grant.isPresent() && credentials.expiring() && renewing.renew(grant.get(), this::identify, cancellation)) {
			return credentials.grant();
		}
		return grant;
	}

	/** The server said it already, and nobody had another token. */
	private OsfException refusedBefore(Request request) {
		refused.run();
		OsfException.Details details = new OsfException.Details(UNAUTHORIZED, "", "", credentials.redact(request.describe()));
		return new OsfException.NotSignedIn("Not sent, because the token was refused: " + details.request(), details);
	}

	private Optional<String> identify(Grant grant) throws OsfException {
		Credentials fresh = new Credentials(credentials.host(), org.osfworkbench.client.api.Access.grant(grant), java.time.Clock.systemUTC());
		Transport asking = new Transport(wire, fresh, new Renewing(fresh), problems, budget);
		Request request = Request.api(credentials.host().api());
		try (Answer answer = asking.send(request, Cancellation.NEVER)) {
			return org.osfworkbench.client.jsonapi.Json.parse(answer.body()).text("meta", "current_user", "data", "id");
		} catch (OsfException.NotSignedIn e) {
			return Optional.empty();
		} catch (org.osfworkbench.client.jsonapi.MalformedAnswerException e) {
			throw problems.bad(request, String.valueOf(e.getMessage()));
		} catch (IOException e) {
			throw problems.lost(request, e);
		}
	}

	private Answer follow(Request request, Cancellation cancellation) throws OsfException {
		URI uri = credentials.address(request.uri());
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
				uri = trusted ? credentials.address(uri) : uri;
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
		RequestBudget.Permit permit = budget.acquire(request, kind(request, uri, trusted), background, cancellation);
		HttpUriRequestBase message = compose(request, uri, trusted);
		Cancellation.Registration registration = cancellation.onCancel(message::cancel);
		Cancellation.Registration end = () -> {
			registration.close();
			permit.close();
		};
		try {
			Answer answer = new Answer(request, uri, trusted, wire.execute(uri, message), message::cancel, cancellation, end, problems);
			learn(answer, trusted);
			return answer;
		} catch (IOException | IllegalStateException e) {
			end.close();
			throw failure(request, cancellation, e);
		}
	}

	/** WaterButler and the storage behind it are outside the limits of API v2 ({@code osf-api.md}, section 5.3). */
	private RequestBudget.Kind kind(Request request, URI uri, boolean trusted) {
		if (!trusted || request.expect() != Request.Expect.API) {
			return RequestBudget.Kind.OTHER;
		}
		return String.valueOf(uri.getPath()).matches(".*/(nodes|registrations)/[^/]+/files/.*") ? RequestBudget.Kind.LIST : RequestBudget.Kind.API;
	}

	private void learn(Answer answer, boolean trusted) {
		if (trusted && answer.status() == 429) {
			budget.throttled(problems.retryAfter(answer));
		} else if (answer.status() == 503) {
			budget.overloaded();
		} else if (answer.status() < 400) {
			budget.succeeded();
		}
	}

	private HttpUriRequestBase compose(Request request, URI uri, boolean trusted) {
		HttpUriRequestBase message = new HttpUriRequestBase(request.method(), uri);
		message.setHeader(HttpHeaders.ACCEPT, request.expect().accept);
		message.setHeader(HttpHeaders.ACCEPT_ENCODING, request.expect().encoding);
		request.range().ifPresent(range -> message.setHeader(HttpHeaders.RANGE, range));
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
		if (problem instanceof IOException lost && !wire.closed()) {
			return problems.lost(request, lost);
		}
		if (wire.closed()) {
			return problems.closed(request);
		}
		throw (IllegalStateException) problem;
	}
}
