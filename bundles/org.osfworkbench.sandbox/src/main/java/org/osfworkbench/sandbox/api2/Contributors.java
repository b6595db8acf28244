package org.osfworkbench.sandbox.api2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osfworkbench.sandbox.api2.Field.Kind;
import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Markup;
import org.osfworkbench.sandbox.model.Contributor;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;
import org.osfworkbench.sandbox.model.User;
import org.osfworkbench.sandbox.store.Store;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The people of a node (osf-api.md 3.6). */
@SuppressWarnings("nls") // paths, member names and texts of the protocol
final class Contributors {

	void register(Routes routes) {
		for (boolean registration : List.of(false, true)) {
			String base = registration ? "registrations/{}/" : "nodes/{}/";
			routes.add("GET", base + "contributors/", c -> list(c, registration, false));
			routes.add("GET", base + "bibliographic_contributors/", c -> list(c, registration, true));
			routes.add("GET", base + "contributors/{}/", c -> detail(c, registration));
		}
		routes.add("POST", "nodes/{}/contributors/", this::add);
		routes.add("PATCH", "nodes/{}/contributors/{}/", this::change);
		routes.add("PUT", "nodes/{}/contributors/{}/", this::change);
		routes.add("DELETE", "nodes/{}/contributors/{}/", this::remove);
	}

	private Answer list(ApiCall call, boolean registration, boolean bibliographic) {
		Node node = Access.node(call, call.variable(0), registration);
		List<Contributor> people = call.caller().anonymousLink() ? List.of()
				: node.contributors().stream().filter(c -> c.bibliographic() || !bibliographic).toList();
		long visible = people.stream().filter(Contributor::bibliographic).count();
		return new Listing<>(Map.<String, Field<Contributor>>of("permission",
				new Field<>(Kind.ID, c -> c.permission().word()), "bibliographic",
				new Field<>(Kind.TRUTH, Contributor::bibliographic)), (Contributor c) -> resource(call, node, c)).page(call,
						people, Json.object().put("total_bibliographic", visible));
	}

	private Answer detail(ApiCall call, boolean registration) {
		Node node = Access.node(call, call.variable(0), registration);
		return call.answer(200, resource(call, node, find(node, call.variable(1))));
	}

	private static Contributor find(Node node, String user) {
		return node.contributors().stream().filter(c -> c.user().equals(user)).findFirst()
				.orElseThrow(ApiException::notFound);
	}

	private static Resource resource(ApiCall call, Node node, Contributor person) {
		User user = call.backend().store().user(person.user()).orElseThrow();
		String type = node.isRegistration() ? "registrations" : "nodes";
		Resource resource = new Resource(call, node.id() + "-" + person.user(), "contributors")
				.put("index", node.contributors().indexOf(person)).put("bibliographic", person.bibliographic())
				.put("permission", person.permission().word()).set("unregistered_contributor", null).put("is_curator", false);
		return resource.related("users", call.urls().api("users/" + user.id() + "/"), "users", user.id())
				.related("node", call.urls().api(type + "/" + node.id() + "/"), type, node.id())
				.embed("users", Json.of("data", Users.resource(call, user).json()))
				.link("self", call.urls().api(type + "/" + node.id() + "/contributors/" + user.id() + "/"));
	}

	private Answer add(ApiCall call) throws IOException {
		Node node = Access.node(call, call.variable(0), Permission.ADMIN);
		Body body = Body.read(call, "contributors");
		User user = invited(call, body);
		if (node.permission(user.id()) != Permission.NONE) {
			throw ApiException.of(400, user.fullName() + " is already a contributor.");
		}
		Contributor person = new Contributor(user.id(), permission(body).orElse(Permission.WRITE),
				body.truth("bibliographic").orElse(true));
		Node changed = save(call, node, Optional.of(user), Stream.concat(node.contributors().stream(), Stream.of(person)).toList(),
				told("contributor_added", user));
		return call.answer(201, resource(call, changed, person));
	}

	/** The user that is named, or a new account for somebody without one. */
	private static User invited(ApiCall call, Body body) {
		Store store = call.backend().store();
		Optional<String> id = body.related("users");
		if (id.isPresent()) {
			return store.user(id.get())
					.orElseThrow(() -> ApiException.of(404, "User with id " + id.get() + " not found."));
		}
		String name = Markup.clean(body.text("full_name").orElseThrow(() -> ApiException.attribute("full_name",
				"A user ID or full name must be provided to add a contributor.")));
		return new User(store.read(store::freeGuid), name, name, "", body.text("email").orElse(""), store.now(), null, null);
	}

	private Answer change(ApiCall call) throws IOException {
		Node node = Access.node(call, call.variable(0), Permission.ADMIN);
		Contributor old = find(node, call.variable(1));
		Body body = Body.read(call, "contributors", node.id() + "-" + old.user());
		Contributor person = new Contributor(old.user(), permission(body).orElse(old.permission()),
				body.truth("bibliographic").orElse(old.bibliographic()));
		List<Contributor> people = new ArrayList<>(node.contributors());
		people.set(people.indexOf(old), person);
		User user = call.backend().store().user(old.user()).orElseThrow();
		boolean rights = person.permission() != old.permission();
		String shown = person.bibliographic() ? "made_contributor_visible" : "made_contributor_invisible";
		return call.answer(200, resource(call, save(call, node, Optional.empty(), people,
				told(rights ? "permissions_updated" : shown, user)), person));
	}

	private Answer remove(ApiCall call) {
		boolean self = call.user().id().equals(call.variable(1));
		Node node = Access.node(call, call.variable(0), self ? Permission.READ : Permission.ADMIN);
		Contributor old = find(node, call.variable(1));
		User user = call.backend().store().user(old.user()).orElseThrow();
		save(call, node, Optional.empty(), node.contributors().stream().filter(c -> !c.equals(old)).toList(),
				told("contributor_removed", user));
		return ApiCall.deleted();
	}

	/** What the log says of a change. */
	private record Told(String action, ObjectNode params) {
	}

	private static Told told(String action, User user) {
		ObjectNode person = Json.of("id", user.id()).put("full_name", user.fullName()).put("given_name", user.givenName())
				.put("family_name", user.familyName());
		person.putNull("unregistered_name");
		return new Told(action, Json.of("contributors", Json.array().add(person)));
	}

	/** @param user somebody who may be new */
	private static Node save(ApiCall call, Node node, Optional<User> user, List<Contributor> people, Told told) {
		Store store = call.backend().store();
		if (people.stream().noneMatch(c -> c.permission() == Permission.ADMIN)) {
			throw ApiException.of(400, "Must have at least one registered admin contributor");
		}
		if (people.stream().noneMatch(Contributor::bibliographic)) {
			throw ApiException.of(400, "Must have at least one visible contributor");
		}
		return store.write(draft -> {
			user.ifPresent(draft::put);
			call.backend().history().tell(draft, node.id(), call.user().id(), told.action(), told.params());
			return draft.put(store.node(node.id()).orElseThrow().withContributors(people, store.now()));
		});
	}

	private static Optional<Permission> permission(Body body) {
		return body.text("permission").map(word -> switch (word) {
			case "read", "write", "admin" -> Permission.valueOf(word.toUpperCase(Locale.ROOT));
			default -> throw ApiException.attribute("permission", "\"" + word + "\" is not a valid choice.");
		});
	}
}
