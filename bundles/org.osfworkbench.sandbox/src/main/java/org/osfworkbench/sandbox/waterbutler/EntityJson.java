package org.osfworkbench.sandbox.waterbutler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sandbox.http.Backend;
import org.osfworkbench.sandbox.http.Urls;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Times;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.User;
import org.osfworkbench.sandbox.model.Version;
import org.osfworkbench.sandbox.store.Ids;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON of files, folders and revisions (osf-api.md 5.2, 5.7). */
@SuppressWarnings("nls") // member names
final class EntityJson {

	private final Backend backend;
	private final Urls urls;

	EntityJson(Backend backend, Urls urls) {
		this.backend = backend;
		this.urls = urls;
	}

	/** The entity with id, type and links. */
	ObjectNode entity(Entry entry, boolean uploaded) {
		return wrap(entry, attributes(entry, uploaded));
	}

	/** The entity as a moved or copied folder shows it: with its children (osf-api.md 5.2). */
	ObjectNode moved(Entry entry) {
		return wrap(entry, withChildren(entry));
	}

	private ObjectNode wrap(Entry entry, ObjectNode attributes) {
		ObjectNode json = Json.object().put("id", entry.provider() + backend.paths().of(entry)).put("type", "files");
		json.set("attributes", attributes);
		json.set("links", links(entry));
		return json;
	}

	private ObjectNode withChildren(Entry entry) {
		ObjectNode attributes = attributes(entry, false);
		if (entry.folder()) {
			ArrayNode children = Json.array();
			backend.store().children(entry.id()).forEach(c -> children.add(withChildren(c)));
			attributes.set("children", children);
		}
		return attributes;
	}

	private ObjectNode links(Entry entry) {
		ObjectNode links = Json.object().put("move", urls.butler(entry, ""))
				.put("upload", urls.butler(entry, "?kind=file")).put("delete", urls.butler(entry, ""));
		return entry.folder() ? links.put("new_folder", urls.butler(entry, "?kind=folder"))
				: links.put("download", urls.butler(entry, ""));
	}

	/** The attributes alone. */
	ObjectNode attributes(Entry entry, boolean uploaded) {
		ObjectNode json = Json.object();
		json.set("extra", entry.folder() ? Json.object() : extra(entry, uploaded));
		String path = backend.paths().of(entry);
		json.put("kind", entry.folder() ? "folder" : "file").put("name", entry.name()).put("path", path)
				.put("provider", entry.provider()).put("materialized", backend.tree().materialized(entry))
				.put("etag", etag(entry, path));
		if (!entry.folder()) {
			file(json, entry, uploaded);
		}
		json.put("resource", entry.node());
		return entry.folder() ? json.putNull("size").putNull("sizeInt") : json;
	}

	private static void file(ObjectNode json, Entry entry, boolean uploaded) {
		Instant modified = entry.newest().created();
		long size = entry.newest().size();
		json.put("contentType", "application/octet-stream").put("modified", Times.butler(modified))
				.put("modified_utc", uploaded ? Times.butlerSeconds(modified) : Times.butler(modified))
				.put("created_utc", uploaded ? null : Times.butler(entry.versions().getFirst().created()))
				.put("size", size).put("sizeInt", size);
	}

	private static String etag(Entry entry, String path) {
		return Ids.sha256(entry.folder() ? entry.provider() + "::None"
				: entry.provider() + "::" + entry.newest().number() + "::" + path);
	}

	private ObjectNode extra(Entry entry, boolean uploaded) {
		ObjectNode extra = Json.object();
		if (!entry.provider().equals("osfstorage")) {
			return extra;
		}
		extra.putNull("guid").put("version", entry.newest().number())
				.put("downloads", backend.downloads().of(entry.id())).put("checkout", entry.checkout())
				.putNull("latestVersionSeen");
		extra.set("hashes", hashes(entry.newest(), uploaded));
		return extra;
	}

	private ObjectNode hashes(Version version, boolean uploaded) {
		boolean wrong = uploaded && backend.faults().wrongHashes();
		return Json.object().put("md5", wrong ? "0".repeat(32) : version.md5())
				.put("sha256", wrong ? "0".repeat(64) : version.sha256());
	}

	/** All revisions, newest first. */
	ArrayNode revisions(Entry entry, boolean anonymous) {
		List<Version> versions = new ArrayList<>(entry.versions());
		Collections.reverse(versions);
		ArrayNode list = Json.array();
		boolean own = entry.provider().equals("osfstorage");
		versions.stream().limit(own ? versions.size() : 1).map(v -> revision(entry, v, anonymous)).forEach(list::add);
		return list;
	}

	private ObjectNode revision(Entry entry, Version version, boolean anonymous) {
		String number = Integer.toString(version.number());
		boolean own = entry.provider().equals("osfstorage");
		ObjectNode extra = Json.object();
		if (own) {
			Optional<User> user = anonymous ? Optional.empty() : backend.store().user(version.user());
			extra.set("user", Json.object().put("name", user.map(User::fullName).orElse(""))
					.put("url", user.map(u -> urls.web(u.id() + "/")).orElse("")));
			extra.put("downloads", 0);
			extra.set("hashes", hashes(version, false));
		}
		ObjectNode attributes = Json.object().put("version", number)
				.put("versionIdentifier", own ? "version" : "revision").put("modified", Times.butler(version.created()))
				.put("modified_utc", Times.butler(version.created()));
		attributes.set("extra", extra);
		ObjectNode json = Json.object().put("id", number).put("type", "file_versions");
		return json.set("attributes", attributes);
	}
}
