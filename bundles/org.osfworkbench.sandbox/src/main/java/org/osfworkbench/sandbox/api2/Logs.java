package org.osfworkbench.sandbox.api2;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osfworkbench.sandbox.api2.Field.Kind;
import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.model.Event;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;

/**
 * What was done to a node and those of its components that the caller may see, newest first (osf-api.md section 9, {@code /logs/}). The
 * members are those of the published description; no such answer was recorded.
 */
@SuppressWarnings("nls") // paths and member names
final class Logs {

	void register(Routes routes) {
		routes.add("GET", "nodes/{}/logs/", c -> list(c, false));
		routes.add("GET", "registrations/{}/logs/", c -> list(c, true));
		routes.add("GET", "logs/{}/", Logs::detail);
	}

	private static Answer list(ApiCall call, boolean registration) {
		Node node = Access.node(call, call.variable(0), registration);
		Set<String> nodes = tree(call, node).map(Node::id).collect(Collectors.toSet());
		List<Event> events = new ArrayList<>(events(call, e -> nodes.contains(e.node())));
		Collections.reverse(events);
		return new Listing<>(Map.<String, Field<Event>>of("action", new Field<>(Kind.TEXT, Event::action), "date",
				new Field<>(Kind.DATE, Event::date)), (Event e) -> resource(call, e)).page(call, events);
	}

	private static Stream<Node> tree(ApiCall call, Node node) {
		Stream<Node> below = call.backend().projects().components(node).stream()
				.filter(n -> call.caller().permission(n).allows(Permission.READ)).flatMap(n -> tree(call, n));
		return Stream.concat(Stream.of(node), below);
	}

	private static List<Event> events(ApiCall call, Predicate<Event> wanted) {
		return call.backend().store().events().stream().filter(wanted).toList();
	}

	private static Answer detail(ApiCall call) {
		Event event = events(call, e -> e.id().equals(call.variable(0))).stream().findFirst()
				.orElseThrow(ApiException::notFound);
		Access.readable(call, call.backend().store().node(event.node()).orElseThrow(ApiException::notFound));
		return call.answer(200, resource(call, event));
	}

	private static Resource resource(ApiCall call, Event event) {
		String node = call.urls().api("nodes/" + event.node() + "/");
		Resource resource = new Resource(call, event.id(), "logs").put("date", call.time(event.date()))
				.put("action", event.action()).set("params", event.params())
				.related("node", node, "nodes", event.node()).related("original_node", node, "nodes", event.node());
		if (!call.caller().anonymousLink()) {
			resource.related("user", call.urls().api("users/" + event.user() + "/"), "users", event.user());
		}
		return resource.link("self", call.urls().api("logs/" + event.id() + "/"));
	}
}
