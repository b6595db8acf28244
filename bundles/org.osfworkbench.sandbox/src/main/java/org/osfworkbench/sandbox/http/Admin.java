package org.osfworkbench.sandbox.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osfworkbench.sandbox.faults.Fault;
import org.osfworkbench.sandbox.faults.Scripted;
import org.osfworkbench.sandbox.faults.Target;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Maybe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code POST /_sandbox/faults} with a JSON object of switches, for people and tests in another process. The body must be
 * declared as {@code application/json}, which a foreign web page in a browser cannot do.
 */
@SuppressWarnings("nls") // member names of the JSON
public final class Admin implements Service {

	private final Switches switches;

	/** Sets these switches. */
	public Admin(Switches switches) {
		this.switches = switches;
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
			for (Fault fault : faults(body)) {
				switches.set(fault);
			}
			return Answer.empty(204);
		} catch (JsonProcessingException | IllegalArgumentException e) {
			return Answer.json(400, "application/json", Json.of("error", Maybe.of(e.getMessage()).orElse("")));
		}
	}

	/** All are read before the first is set, so that a mistake changes nothing. */
	private static List<Fault> faults(JsonNode body) {
		List<Fault> all = new ArrayList<>();
		body.properties().forEach(p -> all.add(fault(p.getKey(), p.getValue())));
		return all;
	}

	private static Fault fault(String name, JsonNode value) {
		if (!value.isObject()) {
			return Fault.of(name, value.asText());
		}
		Map<String, String> values = new LinkedHashMap<>();
		value.properties().forEach(p -> values.put(p.getKey(), p.getValue().asText()));
		return new Fault(Fault.name(name), values);
	}
}
