package org.osfworkbench.sandbox.waterbutler;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osfworkbench.sandbox.faults.Limit;
import org.osfworkbench.sandbox.faults.Scripted;
import org.osfworkbench.sandbox.faults.Target;
import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Backend;
import org.osfworkbench.sandbox.http.Call;
import org.osfworkbench.sandbox.http.Pages;
import org.osfworkbench.sandbox.http.RateLimits;
import org.osfworkbench.sandbox.http.Service;
import org.osfworkbench.sandbox.http.Urls;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Times;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.store.Refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** WaterButler v1 (osf-api.md section 5). */
@SuppressWarnings("nls") // header names and texts of the protocol
public final class Butler implements Service {

	private final Backend backend;
	private final Reads reads;
	private final Writes writes = new Writes();

	/** Serves that state. */
	public Butler(Backend backend, Signatures signatures) {
		this.backend = backend;
		reads = new Reads(signatures);
	}

	@Override
	public Target target() {
		return Target.FILES;
	}

	@Override
	public Answer answer(Call call) throws IOException {
		try {
			Optional<RateLimits.Refusal> refusal = backend.limits().files(backend.callers().of(call));
			if (refusal.isPresent()) {
				return throttled(refusal.get().pause(), refusal.get().limit(), refusal.get().reset());
			}
			Answer answer = dispatch(Place.of(backend, call));
			return answer.with("X-WATERBUTLER-REQUEST-ID", UUID.randomUUID().toString()).with("Server", "nginx").uncached();
		} catch (ButlerException e) {
			return e.answer();
		} catch (Refusal e) {
			return refused(call, e).answer();
		}
	}

	private Answer dispatch(Place place) throws IOException {
		return switch (place.call().method()) {
			case "GET" -> reads.get(place);
			case "HEAD" -> reads.head(place);
			case "PUT" -> writes.put(place);
			case "POST" -> writes.post(place);
			case "DELETE" -> writes.delete(place);
			case "OPTIONS" -> Answer.empty(204).with("Allow", "GET, HEAD, PUT, POST, DELETE, OPTIONS");
			default -> throw ButlerException.of(405, "Method Not Allowed");
		};
	}

	private ButlerException refused(Call call, Refusal refusal) {
		return switch (refusal.reason()) {
			case NAME_TAKEN -> taken(new EntityJson(backend, new Urls(backend, call)), refusal.entry().orElseThrow(),
					call.method().equals("PUT"));
			case GONE -> ButlerException.of(404, "Could not retrieve file or directory");
			case LOCKED_UPDATE -> lockedUpdate();
			case LOCKED_DELETE -> ButlerException.relayed(403, "Forbidden",
					"File cannot be deleted as it or an item in it is checked out.");
			case LOCKED_MOVE -> ButlerException.relayed(405, "Method not allowed", "Cannot move file as it is checked out.");
			case ONTO_ITSELF -> ButlerException.of(400, "Unable to move or copy '"
					+ refusal.entry().map(backend.tree()::materialized).orElse("")
					+ "'. Moving or copying a file or folder onto itself is not supported.");
			case BAD_NAME -> ButlerException.of(400, "Invalid name specified");
		};
	}

	static ButlerException lockedUpdate() {
		return ButlerException.relayed(403, "Forbidden", "File cannot be updated due to checkout status.");
	}

	static ButlerException taken(Place place, Entry taken, boolean upload) {
		return taken(place.json(), taken, upload);
	}

	/** Uploads show the whole entity, moves and copies its attributes only, folders nothing (osf-api.md 5.4, 5.8). */
	private static ButlerException taken(EntityJson json, Entry taken, boolean upload) {
		ObjectNode data = Json.object();
		if (!taken.folder()) {
			data = upload ? json.entity(taken, false) : json.attributes(taken, false).without(List.of("resource"));
		}
		return ButlerException.conflict("Cannot complete action: file or folder \"" + taken.name()
				+ "\" already exists in this location", data);
	}

	static Answer json(int status, JsonNode tree) {
		return Answer.json(status, "application/json; charset=UTF-8", tree);
	}

	/** The headers are repeated in the body (osf-api.md 6.2). */
	private static Answer throttled(Duration wait, Limit limit, Instant reset) {
		Map<String, String> headers = Map.of("Retry-After", Long.toString(wait.toSeconds()), "X-Waterbutler-RateLimiting-Window",
				Long.toString(limit.window().toSeconds()), "X-Waterbutler-RateLimiting-Limit", Integer.toString(limit.requests()),
				"X-Waterbutler-RateLimiting-Remaining", "0", "X-Waterbutler-RateLimiting-Reset", Times.butlerSeconds(reset));
		ObjectNode repeated = Json.object();
		headers.forEach(repeated::put);
		Answer answer = json(429,
				Json.of("error", "API rate-limiting active due to too many requests").set("headers", repeated));
		for (Map.Entry<String, String> header : headers.entrySet()) {
			answer = answer.with(header.getKey(), header.getValue());
		}
		return answer;
	}

	@Override
	public Answer fault(Scripted scripted) {
		return switch (scripted.kind()) {
			case HTML -> Answer.html(scripted.status(), Pages.plain("Sign in"));
			case BALANCER -> Answer.html(429, Pages.plain("429 Too Many Requests"));
			case THROTTLE -> throttled(scripted.retryAfter(), new Limit(Limit.Scope.FILES, 3600, Duration.ofHours(1)),
					backend.store().now().plus(scripted.retryAfter()));
			case STATUS -> json(scripted.status(),
					Json.object().put("code", scripted.status()).put("message", "Ordered failure."));
		};
	}
}
