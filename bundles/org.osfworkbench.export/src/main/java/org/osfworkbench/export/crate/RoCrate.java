package org.osfworkbench.export.crate;

import java.net.URLConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.osfworkbench.export.bag.Fixity;
import org.osfworkbench.export.fetch.Jsons;
import org.osfworkbench.export.fetch.Plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * {@code data/ro-crate-metadata.json} of RO-Crate 1.1: the payload of the bag is the crate. Made of what is in the bag only, so that
 * nobody has to be asked. For one crate.
 */
@SuppressWarnings("nls") // names of members
public final class RoCrate {

	/** Its path in the bag. */
	public static final String PATH = "data/ro-crate-metadata.json";

	static final String DESCRIPTOR = "ro-crate-metadata.json";
	static final String ROOT = "./";
	static final String PROFILE = "https://w3id.org/ro/crate/1.1";

	private static final String DATA = "data/";

	private final JsonNode index;
	private final Function<String, JsonNode> documents;
	private final People people = new People();
	private final Map<String, ObjectNode> licences = new LinkedHashMap<>();
	private final List<ObjectNode> entities = new ArrayList<>();
	private final Map<String, List<ObjectNode>> parts = new LinkedHashMap<>();

	/**
	 * A crate.
	 *
	 * @param index the content of {@code data/export.json}
	 * @param documents reads a file of JSON of the bag; gives a missing node if it is not there
	 */
	public RoCrate(JsonNode index, Function<String, JsonNode> documents) {
		this.index = index;
		this.documents = documents;
	}

	/**
	 * Describes a payload.
	 *
	 * @param payload every file of it but the description itself
	 * @return the content
	 */
	public ObjectNode describe(Collection<Fixity> payload) {
		Map<String, JsonNode> known = known();
		for (Fixity file : payload.stream().sorted(java.util.Comparator.comparing(Fixity::path)).toList()) {
			file(file, Optional.ofNullable(known.get(file.path())));
		}
		ObjectNode root = root();
		Jsons.items(index.path("nodes")).forEach(this::dataset);
		ObjectNode crate = Jsons.object().put("@context", PROFILE + "/context");
		ObjectNode descriptor = Jsons.object().put("@id", DESCRIPTOR).put("@type", "CreativeWork");
		descriptor.set("conformsTo", reference(PROFILE));
		descriptor.set("about", reference(ROOT));
		List<ObjectNode> graph = new ArrayList<>(List.of(descriptor, root));
		graph.addAll(entities);
		graph.addAll(people.all());
		graph.addAll(licences.values());
		crate.set("@graph", Jsons.array(graph));
		return crate;
	}

	static ObjectNode reference(String id) {
		return Jsons.object().put("@id", id);
	}

	/** What the index tells about each file. */
	private Map<String, JsonNode> known() {
		Map<String, JsonNode> known = new TreeMap<>();
		Jsons.items(index.path("nodes")).flatMap(node -> Jsons.items(node.path("storages")))
				.flatMap(storage -> Jsons.items(storage.path("files")))
				.forEach(file -> known.put(file.path("file").asText(), file));
		return known;
	}

	private void file(Fixity file, Optional<JsonNode> told) {
		String path = file.path().substring(DATA.length());
		String id = CratePath.encode(path);
		String name = told.map(one -> one.path("path").asText()).orElse(path);
		ObjectNode entity = Jsons.object().put("@id", id).put("@type", "File").put("name", name.substring(name.lastIndexOf('/') + 1))
				.put("contentSize", Long.toString(file.size()));
		Optional.ofNullable(URLConnection.guessContentTypeFromName(path)).ifPresent(type -> entity.put("encodingFormat", type));
		told.ifPresent(one -> {
			Jsons.text(one.path("modified")).ifPresent(time -> entity.put("dateModified", time));
			Jsons.text(one.path("version")).ifPresent(version -> entity.put("version", version));
		});
		entities.add(entity);
		parts.computeIfAbsent(holder(path), key -> new ArrayList<>()).add(reference(id));
	}

	/** The data set that a file is part of: its node's, or the whole. */
	private static String holder(String path) {
		String[] names = path.split("/");
		return names.length > 2 && names[0].equals("nodes") ? dataset(names[1]) : ROOT;
	}

	private static String dataset(String node) {
		return "nodes/" + node + "/";
	}

	private ObjectNode root() {
		JsonNode top = index.path("nodes").path(0);
		ObjectNode root = described(ROOT, top);
		root.put("datePublished", Jsons.text(document(top, "node.json").path("attributes").path("date_created"))
				.orElse(index.path("surveyed").asText(Instant.EPOCH.toString())));
		List<ObjectNode> held = new ArrayList<>(Optional.ofNullable(parts.get(ROOT)).orElse(List.of()));
		Jsons.items(index.path("nodes")).forEach(node -> held.add(reference(dataset(node.path("id").asText()))));
		root.set("hasPart", Jsons.array(held));
		if (!root.has("license")) {
			root.put("license", "No licence was chosen on the server; all rights remain with the authors.");
		}
		return root;
	}

	private void dataset(JsonNode node) {
		String id = dataset(node.path("id").asText());
		ObjectNode entity = described(id, node);
		List<ObjectNode> held = new ArrayList<>(Optional.ofNullable(parts.get(id)).orElse(List.of()));
		Jsons.items(index.path("nodes")).filter(other -> other.path("parent").asText().equals(node.path("id").asText()))
				.forEach(other -> held.add(reference(dataset(other.path("id").asText()))));
		entity.set("hasPart", Jsons.array(held));
		entities.add(entity);
	}

	private ObjectNode described(String id, JsonNode node) {
		JsonNode document = document(node, "node.json");
		JsonNode attributes = document.path("attributes");
		String title = node.path("title").asText();
		String description = Plain.unescape(attributes.path("description").asText(""));
		ObjectNode entity = Jsons.object().put("@id", id).put("@type", "Dataset").put("name", title)
				.put("description", description.isEmpty() ? title : description);
		Jsons.text(attributes.path("date_created")).ifPresent(time -> entity.put("dateCreated", time));
		Jsons.text(attributes.path("date_modified")).ifPresent(time -> entity.put("dateModified", time));
		List<String> tags = Jsons.items(attributes.path("tags")).map(tag -> Plain.unescape(tag.asText())).toList();
		if (!tags.isEmpty()) {
			entity.put("keywords", String.join(", ", tags));
		}
		Jsons.text(document.path("links").path("html")).ifPresent(page -> entity.put("url", page));
		List<TextNode> identifiers = Jsons.items(document(node, "identifiers.json")).map(RoCrate::identifier).map(TextNode::valueOf).toList();
		if (!identifiers.isEmpty()) {
			entity.set("identifier", Jsons.array(identifiers));
		}
		entity.set("author", Jsons.array(people.authors(document(node, "contributors.json"))));
		licence(document(node, "licence.json")).ifPresent(licence -> entity.set("license", reference(licence)));
		return entity;
	}

	private static String identifier(JsonNode identifier) {
		String value = identifier.path("attributes").path("value").asText();
		return identifier.path("attributes").path("category").asText().equals("doi") ? "https://doi.org/" + value : value;
	}

	private Optional<String> licence(JsonNode document) {
		if (document.isMissingNode()) {
			return Optional.empty();
		}
		JsonNode attributes = document.path("attributes");
		String id = Jsons.text(attributes.path("url")).orElseGet(() -> "#licence-" + document.path("id").asText());
		ObjectNode entity = Jsons.object().put("@id", id).put("@type", "CreativeWork").put("name", attributes.path("name").asText());
		Jsons.text(attributes.path("text")).ifPresent(text -> entity.put("description", text));
		licences.putIfAbsent(id, entity);
		return Optional.of(id);
	}

	private JsonNode document(JsonNode node, String file) {
		return documents.apply(node.path("folder").asText() + "/" + file);
	}
}
