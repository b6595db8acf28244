package org.osfworkbench.sandbox.api2;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.sandbox.api2.Field.Kind;
import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Query;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Times;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Node;

import com.fasterxml.jackson.databind.JsonNode;

/** GUIDs, regions, add-ons of a node, announced maintenance (osf-api.md 3.5, 3.9, 6.4). */
@SuppressWarnings("nls") // paths, member names and texts of the protocol
final class Places {

	private record Region(String id, String name) {
	}

	private static final List<Region> REGIONS = List.of(new Region("us", "United States"),
			new Region("de-1", "Germany - Frankfurt"), new Region("ca-1", "Canada - Montréal"),
			new Region("au-1", "Australia - Sydney"));

	void register(Routes routes) {
		routes.add("GET", "guids/{}/", this::guid);
		routes.add("GET", "regions/", this::regions);
		routes.add("GET", "regions/{}/", this::region);
		routes.add("GET", "nodes/{}/addons/", this::addons);
		routes.add("GET", "status/", Places::status);
	}

	private static Answer status(ApiCall call) {
		String message = call.backend().faults().announcement();
		Instant start = call.backend().store().now().plus(1, ChronoUnit.DAYS);
		JsonNode maintenance = message.isEmpty() ? Json.object().nullNode() : Json.object().put("level", 1).put("message", message)
				.put("start", Times.api(start)).put("end", Times.api(start.plus(1, ChronoUnit.HOURS)));
		return Answer.json(200, ApiCall.MEDIA_TYPE, Json.of("maintenance", maintenance));
	}

	private Answer regions(ApiCall call) {
		return new Listing<>(Map.<String, Field<Region>>of("id", new Field<>(Kind.ID, Region::id)),
				(Region r) -> resource(call, r)).page(call, REGIONS);
	}

	private Answer region(ApiCall call) {
		return call.answer(200, resource(call, REGIONS.stream().filter(r -> r.id().equals(call.variable(0))).findFirst()
				.orElseThrow(ApiException::notFound)));
	}

	private static Resource resource(ApiCall call, Region region) {
		return new Resource(call, region.id(), "regions").put("name", region.name()).link("self",
				call.urls().api("regions/" + region.id() + "/"));
	}

	/** The add-ons are configured at the separate service, so this list is empty (osf-api.md 3.9). */
	private Answer addons(ApiCall call) {
		Access.node(call, call.variable(0), false);
		return new Listing<String>(Map.of(), s -> new Resource(call, s, call.type("node-addons"))).page(call, List.of());
	}

	private Answer guid(ApiCall call) {
		String guid = call.variable(0);
		String type = type(call, guid).orElseThrow(ApiException::notFound);
		Query query = call.call().query();
		String address = call.backend().origins().main() + "v2/" + type + "/" + guid + "/";
		if (query.get("resolve").filter("false"::equals).isEmpty()) {
			return Answer.redirect(302, address + query.without("resolve").suffix());
		}
		return call.answer(200, new Resource(call, guid, "guids").related("referent", address, type, guid)
				.typed("referent", type).link("self", call.urls().api("guids/" + guid + "/"))
				.link("html", call.urls().web(guid + "/")));
	}

	private static Optional<String> type(ApiCall call, String guid) {
		Optional<Node> node = call.backend().store().node(guid);
		if (node.isPresent()) {
			return Optional.of(gone(node.get().deleted(), "node", node.get().isRegistration() ? "registrations" : "nodes"));
		}
		Optional<Entry> file = call.backend().store().entry(guid).filter(e -> guid.equals(e.guid()));
		return file.isPresent() ? Optional.of(gone(file.get().deleted(), "file", "files"))
				: call.backend().store().user(guid).map(u -> "users");
	}

	private static String gone(boolean deleted, String what, String type) {
		if (deleted) {
			throw ApiException.gone(what);
		}
		return type;
	}
}
