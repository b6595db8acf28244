package org.osfworkbench.sandbox.http;

import java.io.IOException;
import java.time.Duration;

import org.osfworkbench.sandbox.faults.Faults;
import org.osfworkbench.sandbox.faults.Scripted;
import org.osfworkbench.sandbox.faults.Target;
import org.osfworkbench.sandbox.json.Json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code POST /_sandbox/faults} with a JSON object of switches, for people and tests in another process. The body must be
 * declared as {@code application/json}, which a foreign web page in a browser cannot do.
 */
@SuppressWarnings("nls") // member names of the JSON
public final class Admin implements Service {

	private final Faults faults;

	/** Sets these switches. */
	public Admin(Faults faults) {
		this.faults = faults;
	}

	@Override
	public Target target() {
		return Target.ANY;
	}

	@Override
	public Answer fault(Scripted scripted) {
		return Answer.empty(scripted.status());
	}

	@Override
	public Answer answer(Call call) throws IOException {
		boolean json = call.header("Content-Type").filter(t -> t.startsWith("application/json")).isPresent();
		if (!call.path().equals("/_sandbox/faults") || !call.method().equals("POST") || !json) {
			return Answer.text(404, "text/plain; charset=utf-8", "POST /_sandbox/faults with application/json\n");
		}
		try {
			JsonNode body = Json.mapper().readTree(call.body());
			body.properties().forEach(p -> set(p.getKey(), p.getValue()));
			return Answer.empty(204);
		} catch (JsonProcessingException | IllegalArgumentException e) {
			return Answer.json(400, "application/json", Json.of("error", "bad switch"));
		}
	}

	private void set(String name, JsonNode value) {
		switch (name) {
			case "reset" -> faults.reset();
			case "delay_ms" -> faults.delay(Duration.ofMillis(value.asLong()));
			case "offline" -> faults.offline(value.asBoolean());
			case "cut_downloads_after" -> faults.cutDownloadsAfter(value.asLong(-1));
			case "wrong_hashes" -> faults.wrongHashes(value.asBoolean());
			case "maintenance" -> faults.maintenance(value.asBoolean());
			case "refuse_writes" -> faults.refuseWrites(value.asInt());
			case "quota_exceeded" -> faults.quotaExceeded(value.asBoolean());
			case "unstable_pages" -> faults.unstablePages(value.asBoolean());
			case "revoke_tokens" -> faults.revokeTokens(value.asBoolean());
			case "slow_moves" -> faults.slowMoves(value.asBoolean());
			case "storm" -> faults.storm(target(value), value.path("status").asInt(503), requests(value));
			case "throttle" -> faults.throttle(requests(value),
					Duration.ofSeconds(value.path("retry_after").asLong(1)));
			case "balancer" -> faults.balancer(requests(value));
			case "html" -> faults.html(target(value), requests(value));
			default -> throw new IllegalArgumentException(name);
		}
	}

	private static int requests(JsonNode value) {
		return value.path("requests").asInt(1);
	}

	private static Target target(JsonNode value) {
		return Target.valueOf(value.path("target").asText("ANY"));
	}
}
