package org.osfworkbench.client.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.hc.core5.http.HttpHeaders;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.BadAnswer;
import org.osfworkbench.client.api.OsfException.Details;
import org.osfworkbench.client.api.OsfException.Forbidden;
import org.osfworkbench.client.api.OsfException.Gone;
import org.osfworkbench.client.api.OsfException.NotFound;
import org.osfworkbench.client.api.OsfException.NotSignedIn;
import org.osfworkbench.client.api.OsfException.QuotaExceeded;
import org.osfworkbench.client.api.OsfException.Throttled;
import org.osfworkbench.client.api.OsfException.Unavailable;
import org.osfworkbench.client.api.OsfException.WriteRefused;
import org.osfworkbench.client.jsonapi.ErrorWords;

/** Tells which kind of failure an answer is ({@code osf-api.md}, sections 0, 1.6 and 5.10). No text it makes holds the token. */
@SuppressWarnings("nls") // log texts; what people read is made from the type
final class Problems {

	private static final String REQUEST_ID = "X-WATERBUTLER-REQUEST-ID";
	private static final Pattern READ_ONLY = Pattern.compile("(?i)immutable|read[- ]?only|check(ed)?[- ]?out");

	private final Credentials credentials;
	private final Clock clock;

	Problems(Credentials credentials, Clock clock) {
		this.credentials = credentials;
		this.clock = clock;
	}

	/** The same for other credentials, whose secrets are kept out of texts, too. */
	Problems of(Credentials other) {
		return new Problems(other, clock);
	}

	/** What an answer other than success means. Reads the body. */
	OsfException of(Answer answer) {
		return of(answer, ErrorWords.of(answer.errorBody()));
	}

	/** What an answer other than success means. */
	OsfException of(Answer answer, ErrorWords said) {
		Details details = details(answer, said.words());
		String message = message(details);
		if (!answer.trusted() && answer.status() >= 400 && answer.status() < 429) {
			// The file storage does not know the person: its 403 or 404 says nothing about the file on the OSF.
			return new Unavailable("The file storage does not give the file: " + message, details, null);
		}
		return answer.request().isWrite() && refused(answer.status(), said.words()) ? new WriteRefused(message, details)
				: of(answer, said, message, details);
	}

	private OsfException of(Answer answer, ErrorWords said, String message, Details details) {
		return switch (answer.status()) {
			case 401 -> new NotSignedIn(message, details);
			case 403 -> new Forbidden(message, details);
			case 404 -> new NotFound(message, details);
			case 410 -> new Gone(message, details);
			case 413, 507 -> new QuotaExceeded(message, details);
			case 429 -> new Throttled(message, details, retryAfter(answer));
			case 408, 500, 502, 503, 504 -> said.maintenance() ? Unavailable.forMaintenance(message, details)
					: new Unavailable(message, details, null);
			default -> answer.status() >= 500 ? new Unavailable(message, details, null) : new BadAnswer(message, details, null);
		};
	}

	/** How the servers will refuse writes from 2027 on is not known, so every likely way counts ({@code osf-api.md}, section 0). */
	private static boolean refused(int status, String words) {
		return switch (status) {
			case 400, 405, 423, 501 -> true;
			case 403, 410, 503 -> READ_ONLY.matcher(words).find();
			default -> false;
		};
	}

	/** An answer that cannot be used. */
	BadAnswer bad(Answer answer, String why) {
		return new BadAnswer(credentials.redact(why) + ": " + answer.request().describe(), details(answer, ""), null);
	}

	/** A request that was not sent or an answer that was not followed. */
	BadAnswer bad(Request request, String why) {
		return new BadAnswer(credentials.redact(why) + ": " + request.describe(), unanswered(request), null);
	}

	/** A request that was not sent, because the storage is only read. */
	WriteRefused readOnly(Request request, String provider) {
		return new WriteRefused("Not sent, because the storage " + credentials.redact(provider) + " is only read: " + request.describe(),
				unanswered(request));
	}

	/** A long work of the server whose end was not seen. */
	Unavailable unfinished(Request request) {
		return new Unavailable("The server is still busy with it: " + request.describe(), unanswered(request), null);
	}

	/** No answer, or one that broke off. */
	Unavailable lost(Request request, IOException problem) {
		String what = credentials.redact(problem.getClass().getSimpleName());
		return new Unavailable("No answer (" + what + "): " + request.describe(), unanswered(request), credentials.redact(problem));
	}

	/** No answer, because this client is closed. */
	Unavailable closed(Request request) {
		return new Unavailable("The client is closed: " + request.describe(), unanswered(request), null);
	}

	Details details(Answer answer, String words) {
		String id = answer.header(REQUEST_ID).orElse("");
		return new Details(answer.status(), credentials.redact(words), credentials.redact(id), credentials.redact(answer.request().describe()));
	}

	static String message(Details details) {
		String words = details.serverWords().isEmpty() ? "" : ": " + details.serverWords();
		return details.status() + " to " + details.request() + words;
	}

	private Details unanswered(Request request) {
		return new Details(0, "", "", credentials.redact(request.describe()));
	}

	/** How long the server asks to wait. */
	Optional<Duration> retryAfter(Answer answer) {
		return answer.header(HttpHeaders.RETRY_AFTER).flatMap(value -> RetryAfter.parse(value, clock));
	}
}
