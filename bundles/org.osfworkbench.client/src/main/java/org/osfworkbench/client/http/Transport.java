package org.osfworkbench.client.http;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Grant;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.jsonapi.Json;
import org.osfworkbench.client.jsonapi.MalformedAnswerException;

/**
 * Sends requests as somebody: only to the host's own addresses, with a token that is renewed once when the server refuses it
 * ({@code osf-api.md}, sections 2.1 and 2.4). Safe for use from any thread.
 */
@SuppressWarnings("nls") // log texts, protocol words
final class Transport {

	private static final int UNAUTHORIZED = 401;
	private static final int FORBIDDEN = 403;
	/** What is the same for everybody who may see it; a list of nodes or people would be shorter without a token, and nobody would notice. */
	private static final Pattern SAME_FOR_ALL = Pattern
			.compile(".*/v2/((nodes|registrations)/[^/]+/(files/.*)?|files/[^/]+/.*|guids/[^/]+/|licenses/)");

	private final Courier courier;
	private final Credentials credentials;
	private final Renewing renewing;
	private final Problems problems;
	private final Runnable refused;

	Transport(Courier courier, Credentials credentials, Renewing renewing, Problems problems) {
		this(courier, credentials, renewing, problems, () -> {
			// nobody watches yet
		});
	}

	private Transport(Courier courier, Credentials credentials, Renewing renewing, Problems problems, Runnable refused) {
		this.courier = courier;
		this.credentials = credentials;
		this.renewing = renewing;
		this.problems = problems;
		this.refused = refused;
	}

	/** The same, telling somebody when the credentials are refused for good. */
	Transport watchedBy(Runnable watcher) {
		return new Transport(courier, credentials, renewing, problems, () -> {
			refused.run();
			watcher.run();
		});
	}

	/** The same, letting people's requests go first. */
	Transport inBackground() {
		return new Transport(courier.inBackground(), credentials, renewing, problems, refused);
	}

	Problems problems() {
		return problems;
	}

	Traffic traffic() {
		return courier.traffic();
	}

	Credentials credentials() {
		return credentials;
	}

	void close() {
		courier.close();
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

	/** Sends a request as nobody, to any server; a redirect is not followed. */
	Answer openUnsigned(Request request, Cancellation cancellation) throws OsfException {
		return courier.carryUnsigned(request, cancellation);
	}

	/**
	 * Sends a request; the answer has any status but a redirect's. A refused token is renewed once, if there is a way, and the request
	 * sent again if its body can be.
	 */
	Answer open(Request request, Cancellation cancellation) throws OsfException {
		if (!credentials.trusts(request.uri())) {
			throw problems.bad(request, "The address does not belong to this host");
		}
		Optional<Grant> used = ready(request, cancellation);
		Answer answer = courier.carry(request, true, cancellation);
		if (!answer.trusted() || used.isEmpty()) {
			return answer;
		}
		return switch (answer.status()) {
			case UNAUTHORIZED -> again(request, given(answer), used.get(), cancellation);
			case FORBIDDEN -> forbidden(request, answer, used.get(), cancellation);
			default -> answer;
		};
	}

	/** The answer is given up: who waits for a person must not hold a connection that others need. */
	private OsfException given(Answer answer) {
		try (answer) {
			return problems.of(answer);
		}
	}

	/** WaterButler says the same of a dead token and of a missing right ({@code osf-api.md}, section 5.10), so API v2 is asked which it is. */
	private Answer forbidden(Request request, Answer answer, Grant used, Cancellation cancellation) throws OsfException {
		if (request.expect() != Request.Expect.ENTITY && request.expect() != Request.Expect.BYTES) {
			return answer;
		}
		OsfException problem = given(answer);
		if (!(problem instanceof OsfException.Forbidden) || !isDead(used, cancellation)) {
			throw problem;
		}
		return again(request, new OsfException.NotSignedIn(String.valueOf(problem.getMessage()), problem.details()), used, cancellation);
	}

	private boolean isDead(Grant used, Cancellation cancellation) {
		if (credentials.provenLately()) {
			return false;
		}
		try {
			boolean dead = identify(used, cancellation).isEmpty();
			if (!dead) {
				credentials.proven();
			}
			return dead;
		} catch (@SuppressWarnings("unused") OsfException e) {
			return false; // the host gave no usable answer, so all that is known is the refusal
		}
	}

	private Answer again(Request request, OsfException problem, Grant used, Cancellation cancellation) throws OsfException {
		if (!renewing.renew(used, grant -> identify(grant, cancellation), cancellation)) {
			refused.run();
			return unsigned(request, cancellation).orElseThrow(() -> problem);
		}
		if (!request.repeatable()) {
			throw problem;
		}
		Answer answer = courier.carry(request, true, cancellation);
		if (answer.status() == UNAUTHORIZED && answer.trusted()) {
			refused.run();
		}
		return answer;
	}

	/** A token that is no good spoils even what everybody may read ({@code osf-api.md}, section 2.1). */
	private Optional<Answer> unsigned(Request request, Cancellation cancellation) throws OsfException {
		boolean mayBePublic = request.expect() == Request.Expect.API && !request.isWrite()
				&& SAME_FOR_ALL.matcher(String.valueOf(request.uri().getPath())).matches();
		if (!mayBePublic) {
			return Optional.empty();
		}
		Answer answer = courier.carry(request, false, cancellation);
		if (answer.isSuccess()) {
			return Optional.of(answer);
		}
		answer.close();
		return Optional.empty();
	}

	/** What the request will be sent with; renewed before, if it is about to expire. */
	private Optional<Grant> ready(Request request, Cancellation cancellation) throws OsfException {
		if (renewing.givenUp()) {
			throw refusedBefore(request);
		}
		Optional<Grant> grant = credentials.grant();
		if (grant.isPresent() && credentials.expiring() && renewing.renew(grant.get(), found -> identify(found, cancellation), cancellation)) {
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

	/** Whose token it is; empty if it is nobody's. */
	private Optional<String> identify(Grant grant, Cancellation cancellation) throws OsfException {
		Credentials fresh = credentials.with(grant);
		Problems told = problems.of(fresh);
		Request request = Request.api(credentials.host().api());
		try (Answer answer = new Transport(courier.as(fresh, told), fresh, new Renewing(fresh), told).send(request, cancellation)) {
			return Json.parse(answer.body()).text("meta", "current_user", "data", "id");
		} catch (@SuppressWarnings("unused") OsfException.NotSignedIn e) {
			return Optional.empty();
		} catch (MalformedAnswerException e) {
			throw told.bad(request, String.valueOf(e.getMessage()));
		} catch (IOException e) {
			throw told.lost(request, e);
		}
	}
}
