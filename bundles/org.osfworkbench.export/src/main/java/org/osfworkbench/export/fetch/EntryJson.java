package org.osfworkbench.export.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Files, folders and versions in the journal. The key of a view-only link is never in it: the client adds it to each request by itself. */
@SuppressWarnings("nls") // names of members
final class EntryJson {

	private EntryJson() {
	}

	static JsonNode of(List<? extends RemoteEntry> entries) {
		return Jsons.array(entries.stream().map(EntryJson::of).toList());
	}

	static List<RemoteEntry> entries(JsonNode list) {
		return Jsons.items(list).map(EntryJson::entry).toList();
	}

	private static ObjectNode of(RemoteEntry entry) {
		ObjectNode json = Jsons.object().put("id", entry.id()).put("node", entry.nodeId()).put("provider", entry.provider())
				.put("name", entry.name()).put("path", entry.materializedPath());
		switch (entry) {
		case RemoteFolder folder -> json.put("children", plain(folder.children())).put("location", plain(folder.location()));
		case RemoteFile file -> {
			json.put("version", file.version()).put("location", plain(file.location()));
			file.size().ifPresent(size -> json.put("size", size));
			file.modified().ifPresent(time -> json.put("modified", time.toString()));
			hashes(json, file.hashes());
		}
		}
		return json;
	}

	static ObjectNode of(RemoteFolder folder) {
		return of((RemoteEntry) folder);
	}

	static RemoteEntry entry(JsonNode json) {
		return json.has("children") ? folder(json)
				: new RemoteFile(text(json, "id"), text(json, "node"), text(json, "provider"), text(json, "name"), text(json, "path"),
						json.has("size") ? OptionalLong.of(json.path("size").asLong()) : OptionalLong.empty(), json.path("version").asInt(),
						time(json), hashes(json), URI.create(text(json, "location")));
	}

	static RemoteFolder folder(JsonNode json) {
		return new RemoteFolder(text(json, "id"), text(json, "node"), text(json, "provider"), text(json, "name"), text(json, "path"),
				URI.create(text(json, "children")), URI.create(text(json, "location")));
	}

	static JsonNode ofRevisions(List<Revision> revisions) {
		return Jsons.array(revisions.stream().map(revision -> {
			ObjectNode json = Jsons.object().put("id", revision.id()).put("parameter", revision.parameter()).put("author", revision.author());
			revision.modified().ifPresent(time -> json.put("modified", time.toString()));
			hashes(json, revision.hashes());
			return json;
		}).toList());
	}

	static List<Revision> revisions(JsonNode list) {
		return Jsons.items(list)
				.map(json -> new Revision(text(json, "id"), text(json, "parameter"), time(json), text(json, "author"), hashes(json))).toList();
	}

	private static void hashes(ObjectNode json, Hashes hashes) {
		hashes.md5().ifPresent(md5 -> json.put("md5", md5));
		hashes.sha256().ifPresent(sha256 -> json.put("sha256", sha256));
	}

	private static Hashes hashes(JsonNode json) {
		return new Hashes(Jsons.text(json.path("md5")), Jsons.text(json.path("sha256")));
	}

	private static Optional<Instant> time(JsonNode json) {
		return Jsons.time(json.path("modified"));
	}

	private static String text(JsonNode json, String name) {
		return json.path(name).asText();
	}

	private static String plain(URI address) {
		Optional<String> query = Optional.ofNullable(address.getRawQuery());
		if (query.isEmpty()) {
			return address.toString();
		}
		String kept = Arrays.stream(query.get().split("&")).filter(parameter -> !parameter.startsWith("view_only="))
				.collect(Collectors.joining("&"));
		String bare = address.toString().substring(0, address.toString().indexOf('?'));
		return kept.isEmpty() ? bare : bare + "?" + kept;
	}
}
