package org.osfworkbench.sandbox.api2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.json.Markup;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Contributor;
import org.osfworkbench.sandbox.model.License;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;
import org.osfworkbench.sandbox.store.Projects;
import org.osfworkbench.sandbox.store.Store;

import com.fasterxml.jackson.databind.JsonNode;

/** Projects, components, registrations (osf-api.md 3.2 to 3.4, 3.8, 3.10). */
@SuppressWarnings("nls") // paths, member names and texts of the protocol
final class Nodes {

	private static final List<String> CATEGORIES = List.of("analysis", "communication", "data", "hypothesis",
			"instrumentation", "methods and measures", "procedure", "project", "software", "other", "");
	private static final List<String> REGIONS = List.of("us", "de-1", "ca-1", "au-1");
	private static final int TITLE = 512;

	void register(Routes routes) {
		routes.add("GET", "nodes/", c -> list(c, alive(c, false)));
		routes.add("POST", "nodes/", c -> create(c, Optional.empty()));
		routes.add("GET", "nodes/{}/", c -> c.answer(200, resource(c, Access.node(c, c.variable(0), false))));
		routes.add("PATCH", "nodes/{}/", this::change);
		routes.add("PUT", "nodes/{}/", this::change);
		routes.add("DELETE", "nodes/{}/", this::delete);
		routes.add("GET", "nodes/{}/children/", c -> children(c, false));
		routes.add("POST", "nodes/{}/children/",
				c -> create(c, Optional.of(Access.node(c, c.variable(0), Permission.WRITE))));
		routes.add("GET", "nodes/{}/storage/", this::storage);
		routes.add("GET", "nodes/{}/registrations/", this::registrations);
		routes.add("GET", "nodes/{}/linked_nodes/", this::linked);
		routes.add("GET", "nodes/{}/forks/", this::none);
		routes.add("GET", "registrations/", c -> list(c, alive(c, true)));
		routes.add("GET", "registrations/{}/", c -> c.answer(200, resource(c, Access.node(c, c.variable(0), true))));
		routes.add("GET", "registrations/{}/children/", c -> children(c, true));
	}

	boolean visible(ApiCall call, Node node) {
		return call.caller().permission(node).allows(Permission.READ);
	}

	private List<Node> alive(ApiCall call, boolean registrations) {
		return call.backend().store().nodes().stream()
				.filter(n -> !n.deleted() && n.isRegistration() == registrations && visible(call, n)).toList();
	}

	/** A list, last change first. */
	Answer list(ApiCall call, List<Node> nodes) {
		List<Node> sorted = nodes.stream().sorted(Comparator.comparing(Node::modified).reversed()).toList();
		return new Listing<>(NodeResource.fields(call), n -> resource(call, n)).page(call, sorted);
	}

	private static Resource resource(ApiCall call, Node node) {
		return new NodeResource(call, node).build();
	}

	private Answer children(ApiCall call, boolean registration) {
		Node node = Access.node(call, call.variable(0), registration);
		return new Listing<>(NodeResource.fields(call), (Node n) -> resource(call, n)).page(call,
				call.backend().projects().components(node).stream().filter(n -> visible(call, n)).toList());
	}

	private Answer registrations(ApiCall call) {
		Node node = Access.node(call, call.variable(0), false);
		return list(call, alive(call, true).stream()
				.filter(n -> Maybe.of(n.registration()).filter(r -> r.from().equals(node.id())).isPresent())
				.toList());
	}

	private Answer linked(ApiCall call) {
		List<String> ids = Access.node(call, call.variable(0), false).links();
		return list(call, alive(call, false).stream().filter(n -> ids.contains(n.id())).toList());
	}

	private Answer none(ApiCall call) {
		Access.node(call, call.variable(0), false);
		return list(call, List.of());
	}

	private Answer create(ApiCall call, Optional<Node> parent) throws IOException {
		String me = call.user().id();
		Body body = Body.read(call, "nodes");
		Node.Words words = new Node.Words(title(body.text("title").orElseThrow(() -> required("title"))),
				Markup.clean(body.text("description").orElse("")),
				category(body.text("category").orElseThrow(() -> required("category"))), body.texts("tags").orElse(List.of()));
		String region = call.call().query().get("region").or(() -> parent.map(Node::region)).orElse("us");
		if (!REGIONS.contains(region)) {
			throw ApiException.parameter("region", "Region " + region + " is invalid.");
		}
		List<Contributor> people = parent.isPresent() && call.call().query().get("inherit_contributors").filter("true"::equals).isPresent()
				? parent.get().contributors() : List.of(new Contributor(me, Permission.ADMIN, true));
		Node node = call.backend().projects().create(new Projects.Order(Optional.empty(), words,
				body.truth("public").orElse(false), parent, region, me, people, List.of(), null, null, List.of()));
		return call.answer(201, resource(call, node));
	}

	private Answer change(ApiCall call) throws IOException {
		Node node = Access.node(call, call.variable(0), Permission.WRITE);
		Body body = Body.read(call, "nodes", node.id());
		Node.Words old = node.words();
		Node.Words words = new Node.Words(body.text("title").map(Nodes::title).orElse(old.title()),
				body.text("description").map(Markup::clean).orElse(old.description()),
				body.text("category").map(Nodes::category).orElse(old.category()), body.texts("tags").orElse(old.tags()));
		boolean open = body.truth("public").orElse(node.open());
		if (open != node.open() && !call.caller().permission(node).allows(Permission.ADMIN)) {
			throw ApiException.forbidden();
		}
		Optional<License> license = license(body, node);
		return call.answer(200, resource(call, save(call, node, words, open, license)));
	}

	private static Node save(ApiCall call, Node node, Node.Words words, boolean open, Optional<License> license) {
		Store store = call.backend().store();
		NodeHistory history = new NodeHistory(call.backend().history(), call.user().id());
		return store.write(draft -> {
			Node now = store.node(node.id()).orElseThrow();
			history.tell(draft, now, words, open);
			Node edited = now.edit(words, open, store.now());
			license.ifPresent(l -> history.license(draft, now));
			return draft.put(license.map(l -> edited.withLicense(l, store.now())).orElse(edited));
		});
	}

	/** The licence that is asked for; what is not named stays. */
	private static Optional<License> license(Body body, Node node) {
		Optional<License> old = Maybe.of(node.license());
		Optional<String> id = body.related("license").or(() -> old.map(License::id));
		JsonNode words = body.attribute("node_license");
		if (id.isEmpty() || body.related("license").isEmpty() && !words.isObject()) {
			return Optional.empty();
		}
		if (!Licenses.offers(id.get())) {
			throw ApiException.of(404, "Unable to find specified license.");
		}
		List<String> holders = new ArrayList<>();
		words.path("copyright_holders").forEach(h -> holders.add(h.asText()));
		return Optional.of(new License(id.get(), words.path("year").asText(old.map(License::year).orElse("")),
				words.has("copyright_holders") ? List.copyOf(holders) : old.map(License::holders).orElse(List.of())));
	}

	private Answer delete(ApiCall call) {
		Node node = Access.node(call, call.variable(0), Permission.ADMIN);
		if (call.version() < 12 && !call.backend().projects().components(node).isEmpty()) {
			throw ApiException.of(400, "Any child components must be deleted prior to deleting this project.");
		}
		call.backend().projects().delete(node, call.user().id());
		return ApiCall.deleted();
	}

	private Answer storage(ApiCall call) {
		Node node = Access.node(call, call.variable(0), Permission.WRITE);
		long bytes = call.backend().store().usage(node.id());
		return call.answer(200, new Resource(call, node.id(), "node-storage")
				.put("storage_limit_status", status(bytes)).put("storage_usage", Long.toString(bytes))
				.link("self", call.urls().api("nodes/" + node.id() + "/storage/")));
	}

	private static String status(long bytes) {
		long gigabyte = 1_000_000_000L;
		if (bytes >= 50 * gigabyte) {
			return "OVER_PUBLIC";
		}
		if (bytes >= 45 * gigabyte) {
			return "APPROACHING_PUBLIC";
		}
		if (bytes >= 5 * gigabyte) {
			return "OVER_PRIVATE";
		}
		return bytes >= 4_500_000_000L ? "APPROACHING_PRIVATE" : "DEFAULT";
	}

	private static String title(String sent) {
		String title = Markup.clean(sent);
		if (title.isEmpty()) {
			throw ApiException.attribute("title", "This field may not be blank.");
		}
		if (Markup.unescape(title).length() > TITLE) {
			throw ApiException.attribute("title", "Title cannot exceed 512 characters.");
		}
		return title;
	}

	private static String category(String sent) {
		if (!CATEGORIES.contains(sent)) {
			throw ApiException.attribute("category", "\"" + sent + "\" is not a valid choice.");
		}
		return sent;
	}

	private static ApiException required(String attribute) {
		return ApiException.attribute(attribute, "This field is required.");
	}
}
