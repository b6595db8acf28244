package org.osfworkbench.sandbox.api2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Query;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Addon;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;
import org.osfworkbench.sandbox.model.Registration;
import org.osfworkbench.sandbox.model.Version;

import com.fasterxml.jackson.databind.JsonNode;

/** Providers, folders, files, versions, check-outs (osf-api.md section 4). */
@SuppressWarnings("nls") // paths, member names and texts of the protocol
final class Files {

	private static final String STORAGE = "osfstorage";

	void register(Routes routes) {
		for (boolean registration : List.of(false, true)) {
			String base = registration ? "registrations/{}/files/" : "nodes/{}/files/";
			routes.add("GET", base, c -> providers(c, registration));
			routes.add("GET", base + "providers/{}/", c -> provider(c, registration));
			routes.add("GET", base + "{}/{*}", c -> list(c, registration));
		}
		routes.add("GET", "files/{}/", this::detail);
		routes.add("PATCH", "files/{}/", this::change);
		routes.add("PUT", "files/{}/", this::change);
		routes.add("GET", "files/{}/versions/", this::versions);
		routes.add("GET", "files/{}/versions/{}/", this::version);
	}

	private Answer providers(ApiCall call, boolean registration) {
		Node node = place(call, registration);
		List<String> names = new ArrayList<>(List.of(STORAGE));
		node.addons().forEach(a -> names.add(a.provider()));
		return new Listing<>(Map.<String, Field<String>>of("provider", new Field<>(Field.Kind.ID, n -> n)),
				(String n) -> provider(call, node, n)).page(call, names);
	}

	/** The node, unless it is a snapshot whose files are gone (osf-api.md 3.10). */
	private static Node place(ApiCall call, boolean registration) {
		Node node = Access.node(call, call.variable(0), registration);
		if (Maybe.of(node.registration()).filter(Registration::withdrawn).isPresent()) {
			throw ApiException.notFound();
		}
		return node;
	}

	private Answer provider(ApiCall call, boolean registration) {
		Node node = place(call, registration);
		if (call.backend().store().root(node.id(), call.variable(1)).isEmpty()) {
			throw ApiException.notFound();
		}
		return call.answer(200, provider(call, node, call.variable(1)));
	}

	private static Resource provider(ApiCall call, Node node, String name) {
		String type = node.isRegistration() ? "registrations" : "nodes";
		Entry root = call.backend().store().root(node.id(), name).orElseThrow();
		String id = node.addon(name).map(Addon::uuid).orElse(node.id() + ":" + name);
		Resource resource = new Resource(call, id, "files").put("kind", "folder");
		if (name.equals(STORAGE)) {
			resource.put("name", name);
		}
		resource.put("path", "/").put("node", node.id()).put("provider", name).related("files",
				FileResource.folderList(call, root, type), () -> call.backend().store().children(root.id()).size());
		if (name.equals(STORAGE)) {
			resource.related("root_folder", call.urls().api("files/" + root.id() + "/"), "files", root.id());
		}
		return resource.related("target", call.urls().api(type + "/" + node.id() + "/"), type, node.id())
				.typed("target", type).link("upload", call.urls().butler(root, ""))
				.link("new_folder", call.urls().butler(root, "?kind=folder"))
				.link("storage_addons", call.urls().api("addons/?filter%5Bcategories%5D=storage"));
	}

	private Answer list(ApiCall call, boolean registration) {
		Node node = place(call, registration);
		String path = "/" + Query.decodeSegment(call.variable(2));
		Entry entry = call.backend().paths().find(node.id(), call.variable(1), path).orElseThrow(ApiException::notFound);
		if (!entry.folder() || call.call().query().has("info")) {
			return call.answer(200, new FileResource(call, entry).build());
		}
		return new Listing<>(FileResource.fields(call), (Entry e) -> new FileResource(call, e).build()).page(call,
				call.backend().store().children(entry.id()));
	}

	private Answer detail(ApiCall call) {
		Entry entry = Access.entry(call, call.variable(0));
		if (call.call().query().get("create_guid").filter("1"::equals).isPresent() && !entry.folder()) {
			entry = call.backend().tree().withGuid(entry.id());
		}
		return call.answer(200, new FileResource(call, entry, call.variable(0)).build());
	}

	private Answer versions(ApiCall call) {
		Entry entry = file(call);
		List<Version> all = new ArrayList<>(entry.versions());
		Collections.reverse(all);
		FileResource resource = new FileResource(call, entry, call.variable(0));
		return new Listing<>(Map.<String, Field<Version>>of("size", new Field<>(Field.Kind.NUMBER, Version::size)),
				resource::version).page(call, all);
	}

	private Answer version(ApiCall call) {
		Entry entry = file(call);
		Version version = entry.versions().stream().filter(v -> Integer.toString(v.number()).equals(call.variable(1)))
				.findFirst().orElseThrow(ApiException::notFound);
		return call.answer(200, new FileResource(call, entry, call.variable(0)).version(version));
	}

	private static Entry file(ApiCall call) {
		Entry entry = Access.entry(call, call.variable(0));
		if (entry.folder()) {
			throw ApiException.notFound();
		}
		return entry;
	}

	private Answer change(ApiCall call) throws IOException {
		Entry entry = Access.entry(call, call.variable(0));
		Node node = Access.nodeOf(call, entry);
		Permission mine = call.caller().permission(node);
		if (node.isRegistration()) {
			throw ApiException.of(400, "Registered Nodes are immutable");
		}
		String me = call.user().id();
		Body body = Body.read(call, "files", call.variable(0));
		if (!mine.allows(Permission.WRITE) || !entry.provider().equals(STORAGE)) {
			throw ApiException.forbidden();
		}
		if (mine != Permission.ADMIN && Maybe.of(entry.checkout()).filter(h -> !h.equals(me)).isPresent()) {
			throw ApiException.forbidden();
		}
		if (body.has("checkout")) {
			checkout(call, entry, me, body.attribute("checkout"));
		}
		Optional<List<String>> tags = body.texts("tags");
		tags.ifPresent(t -> tag(call, entry.id(), t));
		Entry now = call.backend().store().entry(entry.id()).orElseThrow();
		return call.answer(200, new FileResource(call, now, call.variable(0)).build());
	}

	private static void tag(ApiCall call, String id, List<String> tags) {
		call.backend().store().write(draft -> {
			Entry entry = call.backend().store().entry(id).orElseThrow();
			String path = call.backend().tree().materialized(entry);
			Differences.tell(entry.tags(), tags, (added, tag) -> call.backend().history().tell(draft, entry.node(), call.user().id(),
					added ? "file_tag_added" : "file_tag_removed", Json.of("tag", tag).put("path", path)));
			return draft.put(entry.withTags(tags));
		});
	}

	/** An admin can release a lock of somebody else, but not take it over (osf-api.md 4.4). */
	private static void checkout(ApiCall call, Entry entry, String me, JsonNode wanted) {
		if (!wanted.isNull() && !wanted.asText().equals(me)) {
			throw ApiException.attribute("checkout", "You can only check out a file for yourself.");
		}
		boolean held = Maybe.of(entry.checkout()).filter(h -> !h.equals(me)).isPresent();
		if (wanted.isNull()) {
			call.backend().tree().checkout(entry.id(), Optional.empty(), me);
		} else if (!held && !entry.folder()) {
			call.backend().tree().checkout(entry.id(), Optional.of(me), me);
		}
	}
}
