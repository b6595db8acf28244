package org.osfworkbench.contract.recorded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osfworkbench.contract.recorded.Recording.Exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Works out what was on the server before a recorded conversation, and makes a seed of it: nodes, folders and files with the same ids. */
final class Before {

	private static final Pattern NODE = Pattern.compile("/(?:nodes|resources)/(\\w{5})(?=/|$)");
	private static final Pattern FILE = Pattern.compile("/(?:osfstorage|files)/([0-9a-f]{24})(/?)$");
	private static final Pattern FOLDER = Pattern.compile("/([0-9a-f]{24})/");
	private static final String ME = "usr01";
	private static final String OTHER = "usr02";

	private final Recording recording;
	private final boolean signedIn;
	private final Map<String, ObjectNode> nodes = new LinkedHashMap<>();
	private final Map<String, String> parents = new LinkedHashMap<>();
	private final Map<String, Map<String, ObjectNode>> files = new LinkedHashMap<>();
	private final Set<String> made = new HashSet<>();
	private final Map<String, Integer> more = new LinkedHashMap<>();
	private String me = "Sample Researcher";

	Before(Recording recording) {
		this.recording = recording;
		signedIn = recording.signedIn();
		for (Exchange exchange : recording.exchanges()) {
			look(exchange);
		}
		more.forEach(this::moreComponents);
	}

	private void look(Exchange exchange) {
		boolean creates = exchange.method().matches("POST|PUT") && exchange.status() == 201 && !isMove(exchange);
		if (creates) {
			exchange.resources().forEach(resource -> made.add(id(resource)));
		}
		place(exchange);
		for (JsonNode resource : exchange.resources()) {
			switch (resource.path("type").asText()) {
				case "nodes" -> node(resource);
				case "users" -> me = resource.at("/attributes/full_name").asText();
				default -> file(exchange, resource);
			}
		}
		fillUp(exchange);
		if (exchange.status() == 409) {
			file(exchange, JsonNodeFactory.instance.objectNode().set("attributes", exchange.body().path("data")));
		}
		named(exchange);
	}

	private static boolean isMove(Exchange exchange) {
		return exchange.sent().path("action").asText().equals("move");
	}

	/** The id without the provider and slashes. */
	static String id(JsonNode resource) {
		String path = resource.at("/attributes/path").asText();
		return (path.length() > 1 ? path : resource.path("id").asText()).replace("/", "");
	}

	/** The node that is asked for exists, whatever the answer tells of it. */
	private void place(Exchange exchange) {
		Matcher node = NODE.matcher(exchange.uri().getPath());
		if (node.find() && !made.contains(node.group(1))) {
			ObjectNode seed = bare(node.group(1));
			boolean refused = recording.exchanges().stream().anyMatch(e -> e.status() == 401);
			seed.put("public", !refused && !signedIn || seed.path("public").asBoolean());
			if (exchange.method().equals("DELETE") && exchange.status() == 400) {
				parents.put("chi1d", node.group(1));
				bare("chi1d");
			}
		}
	}

	private ObjectNode bare(String id) {
		return nodes.computeIfAbsent(id, i -> {
			ObjectNode seed = JsonNodeFactory.instance.objectNode().put("id", i).put("title", "Node " + i).put("creator", OTHER);
			contributors(seed, signedIn ? "admin" : "none");
			return seed;
		});
	}

	private static void contributors(ObjectNode seed, String mine) {
		var people = seed.putArray("contributors");
		people.addObject().put("user", OTHER).put("permission", "admin");
		if (!mine.equals("none")) {
			people.addObject().put("user", ME).put("permission", mine);
		}
	}

	private void node(JsonNode resource) {
		String id = resource.path("id").asText();
		JsonNode attributes = resource.path("attributes");
		Optional<String> parent = text(resource.at("/relationships/parent/data/id")).or(() -> linked(resource, "parent"));
		if (made.contains(id)) {
			parent.flatMap(p -> linked(resource, "root").filter(r -> !r.equals(p)).map(r -> List.of(p, r))).ifPresent(above -> {
				bare(above.get(1));
				parents.put(above.get(0), above.get(1));
			});
			return;
		}
		ObjectNode seed = bare(id);
		seed.put("title", attributes.path("title").asText()).put("public", attributes.path("public").asBoolean());
		seed.put("description", attributes.path("description").asText()).put("category", attributes.path("category").asText());
		seed.set("tags", attributes.path("tags"));
		text(resource.at("/relationships/region/data/id")).ifPresent(region -> seed.put("region", region));
		JsonNode licence = attributes.path("node_license");
		text(resource.at("/relationships/license/data/id"))
				.ifPresent(l -> ((ObjectNode) seed.set("license", licence.deepCopy())).withObject("/license").put("id", l));
		boolean mine = attributes.path("current_user_is_contributor").asBoolean();
		contributors(seed, mine ? attributes.path("current_user_permissions").path(0).asText("none") : "none");
		parent.ifPresent(p -> parent(id, p, text(resource.at("/relationships/root/data/id")).or(() -> linked(resource, "root")).orElse(p)));
	}

	private static Optional<String> linked(JsonNode resource, String name) {
		Matcher node = NODE.matcher(resource.at("/relationships/" + name + "/links/related/href").asText());
		return node.find() ? Optional.of(node.group(1)) : Optional.empty();
	}

	private void parent(String id, String parent, String root) {
		parents.put(id, parent);
		boolean open = nodes.get(id).path("public").asBoolean();
		if (!nodes.containsKey(parent)) {
			bare(parent).put("public", open);
		}
		if (!root.equals(parent) && !parents.containsKey(parent)) {
			parents.put(parent, root);
			if (!nodes.containsKey(root)) {
				bare(root).put("public", open);
			}
		}
	}

	/** A file or folder as an answer shows it, at the place where it was before. */
	private void file(Exchange exchange, JsonNode resource) {
		JsonNode attributes = resource.path("attributes");
		String path = attributes.path("path").asText();
		String id = path.replace("/", "");
		String now = attributes.path("materialized").asText(attributes.path("materialized_path").asText());
		if (!FOLDER.matcher(path + "/").lookingAt() || now.isEmpty()) {
			return;
		}
		String node = text(resource.at("/relationships/target/data/id")).or(() -> linked(resource, "node")).orElseGet(() -> nodeOf(exchange));
		if (made.contains(id) || known(node, id)) {
			return;
		}
		boolean moved = isMove(exchange) && exchange.status() == 201;
		String name = now.replaceFirst("^.*/(?=[^/]+/?$)", "");
		String before = !moved ? now : now.equals("/" + name) ? "/elsewhere/" + name : "/" + name;
		ObjectNode seed = add(node, id, before);
		text(attributes.path("guid")).ifPresent(guid -> seed.put("guid", guid));
		seed.set("tags", attributes.path("tags"));
		versions(seed, attributes);
	}

	private static void versions(ObjectNode seed, JsonNode attributes) {
		int newest = Math.max(1, attributes.path("current_version").asInt(attributes.at("/extra/version").asInt(1)));
		var versions = seed.putArray("versions");
		for (int version = 1; version <= newest; version++) {
			versions.addObject().put("text", "x".repeat((int) Math.min(100_000, attributes.path("size").asLong()) + newest - version));
		}
	}

	private boolean known(String node, String id) {
		return files.getOrDefault(node, Map.of()).containsKey(id);
	}

	private static String nodeOf(Exchange exchange) {
		Matcher node = NODE.matcher(exchange.uri().getPath());
		return node.find() ? node.group(1) : "";
	}

	private ObjectNode add(String node, String id, String path) {
		if (!made.contains(node)) {
			ObjectNode seed = bare(node);
			seed.put("public", seed.path("public").asBoolean() || !signedIn);
		}
		ObjectNode seed = JsonNodeFactory.instance.objectNode().put("id", id).put("path", path);
		files.computeIfAbsent(node, n -> new LinkedHashMap<>()).put(id, seed);
		return seed;
	}

	/** Files and folders that are only named: in the address, or as the destination of a move. */
	private void named(Exchange exchange) {
		String node = nodeOf(exchange);
		Matcher file = FILE.matcher(exchange.uri().getPath());
		if (file.find() && !node.isEmpty()) {
			boolean list = !file.group(2).isEmpty();
			unknown(node, file.group(1), list, exchange.method().equals("DELETE") ? Optional.empty() : above(exchange));
		}
		Matcher target = FOLDER.matcher(exchange.sent().path("path").asText());
		if (target.matches()) {
			unknown(node, target.group(1), true, above(exchange));
		}
		download(exchange, node);
	}

	private void unknown(String node, String id, boolean folder, Optional<String> path) {
		if (!made.contains(id) && !known(node, id)) {
			Optional<String> later = recording.exchanges().stream().filter(e -> e.uri().getPath().endsWith("/" + id + "/") && !isMove(e))
					.flatMap(e -> above(e).stream()).findFirst();
			String name = recording.exchanges().stream().filter(e -> e.uri().getPath().endsWith("/" + id))
					.map(e -> e.body().at("/data/name").asText()).filter(n -> !n.isEmpty()).findFirst().orElse("file " + id);
			add(node, id, folder ? path.or(() -> later).orElse("/folder " + id + "/") : "/" + name);
		}
	}

	/** The folder of what the answer shows. */
	private static Optional<String> above(Exchange exchange) {
		return exchange.resources().stream().map(r -> r.has("attributes") ? r.path("attributes") : r)
				.map(a -> a.path("materialized").asText(a.path("materialized_path").asText())).filter(p -> p.length() > 1)
				.map(p -> p.replaceFirst("[^/]+/?$", "")).filter(p -> !p.equals("/")).findFirst();
	}

	private void download(Exchange exchange, String node) {
		Matcher guid = Pattern.compile("/download/(\\w{5})/").matcher(exchange.uri().getPath());
		Matcher target = Pattern.compile("/resources/(\\w{5})/providers/osfstorage/([0-9a-f]{24})")
				.matcher(exchange.headers().getOrDefault("location", ""));
		if (guid.find() && target.find()) {
			add(target.group(1), target.group(2), "/test-4.txt").put("guid", guid.group(1)).put("text", "x".repeat(12));
		}
	}

	/** A list that tells of more than it shows has more. */
	private void fillUp(Exchange exchange) {
		int total = Math.max(exchange.body().at("/links/meta/total").asInt(), exchange.body().at("/meta/total").asInt());
		int shown = exchange.body().path("data").size();
		boolean first = !exchange.uri().toString().contains("page=") || exchange.uri().toString().contains("page=1");
		String last = exchange.body().at("/links/last").asText("");
		if (!first || total <= shown || last.isEmpty()) {
			return;
		}
		String node = nodeOf(exchange);
		if (exchange.uri().getPath().endsWith("/children/")) {
			more.put(node, total - (int) recording.exchanges().stream().flatMap(e -> e.resources().stream()).count());
			return;
		}
		for (int i = shown; i < total; i++) {
			String id = String.format("%024x", i);
			add(node, id, above(exchange).orElse("/") + "one more " + i);
		}
	}

	private void moreComponents(String node, int count) {
		for (int i = 0; i < count; i++) {
			String id = String.format("mor%02d", i);
			bare(id).put("public", true);
			parents.put(id, node);
		}
	}

	/** The seed; add-ons are taken from lists of storages. */
	ObjectNode seed() {
		for (Exchange exchange : recording.exchanges()) {
			for (JsonNode resource : exchange.resources()) {
				String provider = resource.at("/attributes/provider").asText();
				if (!provider.isEmpty() && !provider.equals("osfstorage") && nodes.containsKey(nodeOf(exchange))) {
					nodes.get(nodeOf(exchange)).withArray("/addons").addObject().put("provider", provider)
							.put("uuid", resource.path("id").asText()).put("name_paths", true);
				}
			}
		}
		ObjectNode seed = JsonNodeFactory.instance.objectNode();
		people(seed);
		files.forEach((node, all) -> inOrder(all.values()).filter(f -> nodes.containsKey(node))
				.forEach(nodes.get(node).withArray("/files")::add));
		var projects = seed.putArray("projects");
		parents.forEach((child, parent) -> nodes.get(parent).withArray("/components").add(nodes.get(child)));
		List<String> top = new ArrayList<>(nodes.keySet());
		top.removeAll(parents.keySet());
		top.forEach(id -> projects.add(nodes.get(id)));
		return seed;
	}

	/** Folders before what is in them, so that they get their ids. */
	private static Stream<ObjectNode> inOrder(Collection<ObjectNode> all) {
		return all.stream().sorted(Comparator.comparingInt(f -> f.path("path").asText().endsWith("/") ? f.path("path").asText().split("/").length
				: Integer.MAX_VALUE));
	}

	private void people(ObjectNode seed) {
		String[] names = me.split(" ", 2);
		var users = seed.putArray("users");
		users.addObject().put("id", ME).put("full_name", me).put("given_name", names[0]).put("family_name", names[names.length - 1])
				.put("email", "user@example.org").put("registered", "2018-09-08T23:48:00.293420Z");
		users.addObject().put("id", OTHER).put("given_name", "Somebody").put("family_name", "Else").put("email", "else@example.org");
	}

	private static Optional<String> text(JsonNode value) {
		return value.isTextual() && !value.asText().isEmpty() ? Optional.of(value.asText()) : Optional.empty();
	}
}
