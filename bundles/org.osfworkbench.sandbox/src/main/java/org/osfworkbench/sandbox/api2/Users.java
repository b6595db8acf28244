package org.osfworkbench.sandbox.api2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.sandbox.api2.Field.Kind;
import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Markup;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;
import org.osfworkbench.sandbox.model.User;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who am I, and other people (osf-api.md 2.5, 3.1, 3.2). */
@SuppressWarnings("nls") // paths and member names
final class Users {

	private static final List<String> PLACES = List.of("nodes", "users", "collections", "registrations", "institutions",
			"licenses");

	private final Nodes nodes;

	Users(Nodes nodes) {
		this.nodes = nodes;
	}

	void register(Routes routes) {
		routes.add("GET", "", Users::root);
		routes.add("GET", "users/", this::list);
		routes.add("GET", "users/{}/", c -> c.answer(200, resource(c, user(c))));
		routes.add("PUT", "users/{}/", this::change);
		routes.add("PATCH", "users/{}/", this::change);
		routes.add("GET", "users/{}/nodes/", this::nodes);
		routes.add("GET", "users/{}/registrations/", this::registrations);
	}

	private static Answer root(ApiCall call) {
		ObjectNode meta = Json.of("message", "Welcome to the OSF API.").put("version", "2." + call.version());
		Optional<User> user = call.caller().user();
		meta.set("current_user", Maybe.orNull(user.map(u -> Json.of("data", resource(call, u).json()))));
		meta.set("active_flags", Json.texts(List.of("gravy_waffle", "storage_usage")));
		ObjectNode links = Json.object();
		PLACES.forEach(p -> links.put(p, call.urls().api(p + "/")));
		links.put("schemas", call.urls().api("schemas/registrations/")).put("addons", call.urls().api("addons/"));
		ObjectNode document = Json.of("meta", meta);
		document.set("links", links);
		return Answer.json(200, ApiCall.MEDIA_TYPE, document);
	}

	private Answer list(ApiCall call) {
		List<User> all = new ArrayList<>(call.backend().store().users());
		Collections.reverse(all);
		return new Listing<>(Map.<String, Field<User>>of("id", new Field<>(Kind.ID, User::id), "full_name",
				new Field<>(Kind.TEXT, User::fullName), "given_name", new Field<>(Kind.TEXT, User::givenName),
				"middle_names", new Field<>(Kind.TEXT, u -> ""), "family_name", new Field<>(Kind.TEXT, User::familyName)),
				u -> resource(call, u)).page(call, all);
	}

	/** Everybody may change his own names. */
	private Answer change(ApiCall call) throws IOException {
		User old = user(call);
		if (!call.user().id().equals(old.id())) {
			throw ApiException.forbidden();
		}
		Body body = Body.read(call, "users", old.id());
		User changed = new User(old.id(), body.text("full_name").map(Markup::clean).orElse(old.fullName()),
				body.text("given_name").map(Markup::clean).orElse(old.givenName()),
				body.text("family_name").map(Markup::clean).orElse(old.familyName()), old.email(), old.registered(), old.password(),
				old.secondFactor());
		return call.answer(200, resource(call, call.backend().store().write(draft -> draft.put(changed))));
	}

	private Answer nodes(ApiCall call) {
		User user = user(call);
		return nodes.list(call, call.backend().store().nodes().stream().filter(n -> !n.deleted() && !n.isRegistration())
				.filter(n -> n.permission(user.id()) != Permission.NONE).filter(n -> nodes.visible(call, n)).toList());
	}

	private Answer registrations(ApiCall call) {
		User user = user(call);
		return nodes.list(call, call.backend().store().nodes().stream().filter(n -> !n.deleted())
				.filter(Node::isRegistration).filter(n -> n.permission(user.id()) != Permission.NONE)
				.filter(n -> nodes.visible(call, n)).toList());
	}

	private static User user(ApiCall call) {
		String id = call.variable(0);
		return id.equals("me") ? call.user() : call.backend().store().user(id).orElseThrow(ApiException::notFound);
	}

	/** A person; for oneself with more attributes. */
	static Resource resource(ApiCall call, User user) {
		String id = user.id();
		Resource resource = new Resource(call, id, "users").put("full_name", user.fullName())
				.put("given_name", user.givenName()).put("middle_names", "").put("family_name", user.familyName())
				.put("suffix", "").put("date_registered", call.time(user.registered())).put("active", true)
				.put("timezone", "Etc/UTC").put("locale", "en_US").set("social", Json.object())
				.set("employment", Json.array()).set("education", Json.array());
		for (String place : List.of("nodes", "registrations", "institutions", "preprints", "draft_preprints")) {
			resource.related(place, call.urls().api("users/" + id + "/" + place + "/"));
		}
		resource.self("institutions", call.urls().api("users/" + id + "/relationships/institutions/"));
		if (call.caller().is(id)) {
			own(call, user, resource);
		}
		return resource.link("html", call.urls().web(id + "/"))
				.link("profile_image", call.urls().web("static/img/identicon.png"))
				.link("self", call.urls().api("users/" + id + "/")).link("iri", call.urls().web(id));
	}

	private static void own(ApiCall call, User user, Resource resource) {
		String base = "users/" + user.id() + "/settings/";
		resource.set("allow_indexing", null).set("can_view_reviews", Json.array()).put("accepted_terms_of_service", true)
				.set("external_identity", Json.object()).put("email", user.email())
				.related("emails", call.urls().api(base + "emails/"))
				.related("default_region", call.urls().api("regions/us/"), "regions", "us")
				.related("settings", call.urls().api(base), "user-settings", user.id());
	}
}
