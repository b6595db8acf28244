package org.osfworkbench.sandbox.api2;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sandbox.api2.Field.Kind;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Contributor;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;
import org.osfworkbench.sandbox.model.Registration;

import com.fasterxml.jackson.databind.JsonNode;

/** The JSON of a node or registration (osf-api.md 3.3, 3.10). */
@SuppressWarnings("nls") // member names
final class NodeResource {

	private static final List<String> PLAIN = List.of("bibliographic_contributors", "implicit_contributors",
			"wikis", "forks", "linked_by_nodes", "linked_by_registrations", "identifiers", "draft_registrations",
			"registrations", "logs", "preprints", "view_only_links", "cedar_metadata_records");

	private final ApiCall call;
	private final Node node;
	private final String type;
	private final String base;

	NodeResource(ApiCall call, Node node) {
		this.call = call;
		this.node = node;
		type = node.isRegistration() ? "registrations" : "nodes";
		base = type + "/" + node.id() + "/";
	}

	Resource build() {
		Resource resource = new Resource(call, node.id(), type);
		attributes(resource);
		people(resource);
		tree(resource);
		if (call.version() == 0) {
			resource.related("node_links", href("node_links/"));
		}
		PLAIN.forEach(p -> resource.related(p, href(p + "/")));
		resource.related("collected_in", href("collections/")).related("subjects_acceptable", call.urls().api("subjects/"));
		for (String set : List.of("linked_nodes", "linked_registrations")) {
			resource.related(set, href(set + "/")).self(set, href("relationships/" + set + "/"));
		}
		resource.related("affiliated_institutions", href("institutions/")).self("affiliated_institutions",
				href("relationships/institutions/"));
		Maybe.of(node.registration()).ifPresent(r -> registration(resource, r));
		return resource.link("html", call.urls().web(node.id() + "/")).link("self", href(""))
				.link("iri", call.urls().web(node.id()));
	}

	private void attributes(Resource resource) {
		Node.Words words = node.words();
		resource.put("title", words.title()).put("description", words.description()).put("category", words.category())
				.set("custom_citation", null).put("date_created", call.time(node.created()))
				.put("date_modified", call.time(node.modified())).put("registration", node.isRegistration())
				.put("preprint", false).put("fork", false).put("collection", false).put("tags", words.tags())
				.put("access_requests_enabled", true).set("node_license", license())
				.put("current_user_can_comment", call.caller().granted(node) != Permission.NONE)
				.put("current_user_permissions", permissions());
		boolean contributor = call.caller().user().filter(u -> node.permission(u.id()) != Permission.NONE).isPresent();
		resource.put("current_user_is_contributor", contributor)
				.put("current_user_is_contributor_or_group_member", contributor).put("wiki_enabled", true)
				.put("public", node.open()).set("subjects", Json.array());
	}

	private @Nullable JsonNode license() {
		return Maybe.orNull(Maybe.of(node.license()).map(
				l -> Json.object().put("year", l.year()).<JsonNode>set("copyright_holders", Json.texts(l.holders()))));
	}

	private List<String> permissions() {
		Permission granted = call.caller().granted(node);
		return granted == Permission.NONE && call.version() < 11 ? Permission.READ.words() : granted.words();
	}

	private void people(Resource resource) {
		if (!call.caller().anonymousLink()) {
			resource.related("contributors", href("contributors/"), () -> node.contributors().size());
		}
		resource.related("settings", href("settings/"), "node-setting", node.id())
				.related("citation", href("citation/"), "citation", node.id());
	}

	private void tree(Resource resource) {
		resource.related("children", href("children/"), () -> children()).related("files", href("files/"),
				() -> 1 + node.addons().size());
		Optional<String> parent = Maybe.of(node.parent());
		if (parent.isPresent()) {
			resource.related("parent", other(parent.get()), type, parent.get());
		} else {
			resource.none("parent");
		}
		Maybe.of(node.license()).ifPresent(l -> resource.related("license", call.urls().api("licenses/" + l.id() + "/"), "licenses", l.id()));
		resource.related("root", other(node.root()), type, node.root())
				.related("region", call.urls().api("regions/" + node.region() + "/"), "regions", node.region())
				.related("comments", href("comments/?filter%5Btarget%5D=" + node.id()))
				.related("storage", href("storage/"), "node-storage", node.id());
	}

	private int children() {
		return (int) call.backend().projects().components(node).stream()
				.filter(n -> call.caller().permission(n).allows(Permission.READ)).count();
	}

	private void registration(Resource resource, Registration registration) {
		resource.put("date_registered", call.time(registration.registered())).put("withdrawn", registration.withdrawn())
				.put("embargoed", registration.embargoed()).put("pending_withdrawal", false).put("pending_embargo_approval", false)
				.put("pending_registration_approval", false).put("archiving", false)
				.set("registered_meta", Json.object()).put("registration_supplement", "Open-Ended Registration")
				.related("registered_from", call.urls().api("nodes/" + registration.from() + "/"), "nodes",
						registration.from());
	}

	private String href(String path) {
		return call.urls().api(base + path);
	}

	private String other(String id) {
		return call.urls().api(type + "/" + id + "/");
	}

	/** What lists of nodes can be filtered and sorted by. */
	static Map<String, Field<Node>> fields(ApiCall call) {
		return Map.ofEntries(Map.entry("id", new Field<>(Kind.ID, Node::id)),
				Map.entry("title", new Field<>(Kind.TEXT, n -> n.words().title())),
				Map.entry("description", new Field<>(Kind.TEXT, n -> n.words().description())),
				Map.entry("category", new Field<>(Kind.ID, n -> n.words().category())),
				Map.entry("public", new Field<>(Kind.TRUTH, Node::open)),
				Map.entry("tags", new Field<>(Kind.LIST, n -> n.words().tags())),
				Map.entry("root", new Field<>(Kind.REFERENCE, Node::root)),
				Map.entry("parent", new Field<>(Kind.REFERENCE, n -> Maybe.of(n.parent()).orElse(""))),
				Map.entry("contributors", new Field<>(Kind.LIST, n -> n.contributors().stream().map(Contributor::user).toList())),
				Map.entry("date_created", new Field<>(Kind.DATE, Node::created)),
				Map.entry("date_modified", new Field<>(Kind.DATE, Node::modified)),
				Map.entry("preprint", new Field<>(Kind.TRUTH, n -> Boolean.FALSE)),
				Map.entry("current_user_permissions", new Field<>(Kind.LIST, n -> call.caller().granted(n).words())),
				Map.entry("wiki_enabled", new Field<>(Kind.FIXED, n -> "")));
	}
}
