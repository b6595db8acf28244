package org.osfworkbench.sandbox.api2;

import java.util.Map;
import java.util.Optional;

import org.osfworkbench.sandbox.api2.Field.Kind;
import org.osfworkbench.sandbox.http.Query;
import org.osfworkbench.sandbox.http.Urls;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.json.Times;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;
import org.osfworkbench.sandbox.model.Version;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON of a file, folder or version (osf-api.md 4.3 to 4.5). */
@SuppressWarnings("nls") // member names
final class FileResource {

	private final ApiCall call;
	private final Entry entry;
	private final String id;
	private final boolean own;
	private final String type;
	private final boolean mayComment;

	/** @param id the form of the id that was asked for */
	FileResource(ApiCall call, Entry entry, String id) {
		this.call = call;
		this.entry = entry;
		this.id = id;
		own = entry.provider().equals("osfstorage");
		Node node = Access.nodeOf(call, entry);
		type = node.isRegistration() ? "registrations" : "nodes";
		mayComment = call.caller().granted(node) != Permission.NONE;
	}

	FileResource(ApiCall call, Entry entry) {
		this(call, entry, entry.id());
	}

	Resource build() {
		Resource resource = new Resource(call, id, "files").put("guid", entry.guid());
		Optional<String> holder = Maybe.of(entry.checkout());
		if (holder.isPresent()) {
			checkout(resource, holder.get());
		} else {
			resource.set("checkout", null);
		}
		attributes(resource);
		relationships(resource);
		links(resource);
		return resource;
	}

	private void checkout(Resource resource, String holder) {
		ObjectNode link = Json.of("href", call.urls().api("users/" + holder + "/"));
		link.set("meta", Json.of("id", holder));
		resource.relationship("checkout", Json.of("links", Json.of("related", link)));
	}

	private void attributes(Resource resource) {
		resource.put("name", entry.name()).put("kind", kind(entry)).put("path", call.backend().paths().of(entry));
		if (entry.folder()) {
			resource.set("size", null);
		} else {
			resource.put("size", entry.newest().size());
		}
		resource.put("provider", entry.provider()).put("materialized_path", call.backend().tree().materialized(entry))
				.put("last_touched", own ? null : call.time(call.backend().store().now()));
		boolean dated = own && !entry.folder();
		resource.put("date_modified", dated ? call.time(entry.newest().created()) : null)
				.put("date_created", dated ? Times.api(entry.versions().getFirst().created()) : null)
				.set("extra", extra()).put("tags", entry.tags()).put("current_user_can_comment", mayComment)
				.put("current_version", own && !entry.folder() ? entry.newest().number() : 1)
				.put("show_as_unviewed", false);
	}

	private ObjectNode extra() {
		ObjectNode hashes = Json.object();
		boolean hashed = own && !entry.folder();
		hashes.put("md5", hashed ? entry.newest().md5() : null).put("sha256", hashed ? entry.newest().sha256() : null);
		ObjectNode extra = Json.of("hashes", hashes);
		return hashed ? extra.put("downloads", call.backend().downloads().of(entry.id())) : extra;
	}

	private void relationships(Resource resource) {
		String node = entry.node();
		Maybe.of(entry.parent()).filter(p -> own).ifPresent(
				p -> resource.related("parent_folder", call.urls().api("files/" + p + "/"), "files", p));
		if (entry.folder()) {
			resource.related("files", folderList(call, entry, type), () -> call.backend().store().children(entry.id()).size());
		} else {
			resource.related("versions", call.urls().api("files/" + entry.id() + "/versions/"));
		}
		resource.related("cedar_metadata_records", call.urls().api("files/" + entry.id() + "/cedar_metadata_records/"));
		resource.related("target", call.urls().api(type + "/" + node + "/"), type, node).typed("target", type);
		if (call.version() < 8) {
			resource.related("node", call.urls().api(type + "/" + node + "/"), type, node);
		}
		Maybe.of(entry.guid()).ifPresent(g -> resource.related("comments",
				call.urls().api(type + "/" + node + "/comments/?filter%5Btarget%5D=" + g)));
	}

	private void links(Resource resource) {
		String butler = call.urls().butler(entry, "");
		resource.link("info", call.urls().api("files/" + entry.id() + "/")).link("move", butler).link("upload", butler)
				.link("delete", butler);
		if (entry.folder()) {
			resource.link("new_folder", call.urls().butler(entry, "?kind=folder"));
		} else {
			String download = call.urls().web("download/" + name() + "/");
			resource.link("download", download)
					.link("render", call.urls().web("render?url=" + Query.encode(download + "?direct&mode=render")))
					.link("html", html());
			Maybe.of(entry.guid()).ifPresent(g -> resource.link("iri", call.urls().web(g)));
		}
		resource.link("self", call.urls().api("files/" + id + "/"));
	}

	private String name() {
		return Maybe.of(entry.guid()).orElse(entry.id());
	}

	private String html() {
		return call.urls().web(entry.node() + "/files/" + entry.provider() + "/" + entry.id());
	}

	/** One version. */
	Resource version(Version version) {
		String number = Integer.toString(version.number());
		return new Resource(call, number, call.type("file-versions")).put("size", version.size())
				.put("content_type", "application/octet-stream").put("date_created", call.time(version.created()))
				.put("name", version.name()).link("self", call.urls().api("files/" + id + "/versions/" + number + "/"))
				.link("html", html() + "?version=" + number)
				.link("download", call.urls().web("download/" + name() + "/?version=" + number));
	}

	static String kind(Entry entry) {
		return entry.folder() ? "folder" : "file";
	}

	/** The address of the list of a folder. */
	static String folderList(ApiCall call, Entry folder, String type) {
		String path = call.backend().paths().of(folder);
		return call.urls().api(type + "/" + folder.node() + "/files/" + folder.provider()
				+ Urls.encodePath(path));
	}

	/** What lists of files can be filtered and sorted by (osf-api.md 4.2). */
	static Map<String, Field<Entry>> fields(ApiCall call) {
		return Map.ofEntries(Map.entry("id", new Field<>(Kind.ID, Entry::id)),
				Map.entry("name", new Field<>(Kind.TEXT, Entry::name)),
				Map.entry("kind", new Field<>(Kind.KIND, FileResource::kind)),
				Map.entry("path", new Field<>(Kind.TEXT, call.backend().paths()::of)),
				Map.entry("size", new Field<>(Kind.NUMBER, e -> e.folder() ? 0L : e.newest().size())),
				Map.entry("provider", new Field<>(Kind.ID, Entry::provider)),
				Map.entry("tags", new Field<>(Kind.LIST, Entry::tags)),
				Map.entry("date_modified", new Field<>(Kind.FIXED, e -> e.folder() ? "" : e.newest().created().toString())),
				Map.entry("date_created", new Field<>(Kind.FIXED, e -> e.folder() ? "" : e.versions().getFirst().created().toString())),
				Map.entry("guid", new Field<>(Kind.FIXED, e -> "")), Map.entry("checkout", new Field<>(Kind.FIXED, e -> "")));
	}
}
