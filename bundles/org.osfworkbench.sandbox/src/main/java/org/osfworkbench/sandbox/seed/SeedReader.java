package org.osfworkbench.sandbox.seed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sandbox.http.Backend;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Markup;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Addon;
import org.osfworkbench.sandbox.model.Application;
import org.osfworkbench.sandbox.model.Contributor;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.License;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;
import org.osfworkbench.sandbox.model.Registration;
import org.osfworkbench.sandbox.model.Token;
import org.osfworkbench.sandbox.model.User;
import org.osfworkbench.sandbox.model.ViewLink;
import org.osfworkbench.sandbox.model.Wiki;
import org.osfworkbench.sandbox.store.Blob;
import org.osfworkbench.sandbox.store.Ids;
import org.osfworkbench.sandbox.store.Projects;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a seed; its form is described in {@code seed-format.md} beside the sample. */
@SuppressWarnings("nls") // member names
final class SeedReader {

	private final Backend backend;
	private final Function<String, Path> files;

	/** @param files finds a file that the seed names */
	SeedReader(Backend backend, Function<String, Path> files) {
		this.backend = backend;
		this.files = files;
	}

	/** Users come last: a state without users counts as empty, so a crash in between does no harm. */
	void read(JsonNode seed) throws IOException {
		List<User> users = new ArrayList<>();
		seed.path("users").forEach(u -> users.add(user(u)));
		if (users.isEmpty()) {
			throw new IllegalArgumentException("There are no users.");
		}
		for (JsonNode project : seed.path("projects")) {
			node(project, Optional.empty(), users.getFirst().id());
		}
		backend.store().write(draft -> {
			seed.path("applications").forEach(a -> draft.put(application(a)));
			users.forEach(draft::put);
			seed.path("users").forEach(u -> u.path("tokens").forEach(t -> draft.put(token(u, t))));
			return users;
		});
	}

	private User user(JsonNode json) {
		String given = json.path("given_name").asText();
		String family = json.path("family_name").asText();
		return new User(required(json, "id"), json.path("full_name").asText(given + " " + family), given, family,
				json.path("email").asText(), time(json), hash(json.path("password")), text(json.path("second_factor")));
	}

	private Token token(JsonNode user, JsonNode json) {
		List<String> scopes = texts(json.path("scopes"));
		return new Token(Ids.hex24(), json.path("name").asText("Seed"), required(user, "id"),
				Ids.sha256(required(json, "secret")), scopes.isEmpty() ? List.of("osf.full_write") : scopes,
				json.has("expires") ? Instant.parse(required(json, "expires")) : null, false);
	}

	private static Application application(JsonNode json) {
		return new Application(required(json, "client_id"), Ids.sha256(required(json, "client_secret")),
				json.path("name").asText("Application"), required(json, "redirect_uri"));
	}

	private void node(JsonNode json, Optional<Node> parent, String owner) throws IOException {
		String creator = json.path("creator").asText(parent.map(Node::creator).orElse(owner));
		Node node = backend.projects().create(new Projects.Order(Maybe.of(text(json.path("id"))), words(json),
				json.path("public").asBoolean(), parent,
				json.path("region").asText(parent.map(Node::region).orElse("us")), creator, people(json, parent, creator),
				addons(json), registration(json), license(json.path("license")), texts(json.path("linked_nodes"))));
		for (JsonNode file : json.path("files")) {
			files(node, "osfstorage", file);
		}
		for (JsonNode addon : json.path("addons")) {
			for (JsonNode file : addon.path("files")) {
				files(node, required(addon, "provider"), file);
			}
		}
		for (JsonNode link : json.path("view_only_links")) {
			link(node, link);
		}
		json.path("wiki").forEach(w -> wiki(node, w));
		for (JsonNode component : json.path("components")) {
			node(component, Optional.of(node), owner);
		}
	}

	private static Node.Words words(JsonNode json) {
		return new Node.Words(Markup.clean(required(json, "title")), Markup.clean(json.path("description").asText()),
				json.path("category").asText("project"), texts(json.path("tags")));
	}

	private static List<Contributor> people(JsonNode json, Optional<Node> parent, String creator) {
		List<Contributor> people = new ArrayList<>();
		json.path("contributors").forEach(c -> people.add(new Contributor(required(c, "user"),
				Permission.valueOf(c.path("permission").asText("write").toUpperCase(Locale.ROOT)),
				c.path("bibliographic").asBoolean(true))));
		if (people.isEmpty()) {
			return parent.map(Node::contributors).orElse(List.of(new Contributor(creator, Permission.ADMIN, true)));
		}
		return List.copyOf(people);
	}

	private static List<Addon> addons(JsonNode json) {
		List<Addon> addons = new ArrayList<>();
		json.path("addons").forEach(a -> addons.add(new Addon(required(a, "provider"), required(a, "uuid"),
				a.path("name_paths").asBoolean(), a.path("read_only").asBoolean())));
		return List.copyOf(addons);
	}

	private @Nullable Registration registration(JsonNode json) {
		String from = text(json.path("registered_from"));
		return from == null ? null : new Registration(from, time(json), json.path("withdrawn").asBoolean(),
				json.path("embargoed").asBoolean());
	}

	private static @Nullable License license(JsonNode json) {
		return json.isObject() ? new License(required(json, "id"), json.path("year").asText(), texts(json.path("copyright_holders")))
				: null;
	}

	private void wiki(Node node, JsonNode json) {
		List<Wiki.Text> texts = new ArrayList<>();
		for (JsonNode version : json.has("versions") ? json.path("versions") : Json.array().add(json)) {
			texts.add(new Wiki.Text(version.path("text").asText(), backend.store().now(), version.path("user").asText(node.creator())));
		}
		backend.store().write(draft -> draft.put(new Wiki(Maybe.of(text(json.path("id"))).orElseGet(backend.store()::freeGuid), node.id(),
				json.path("name").asText("home"), List.copyOf(texts))));
	}

	private void link(Node node, JsonNode json) {
		backend.store().write(draft -> draft.put(new ViewLink(Ids.hex24(), json.path("key").asText(Ids.hex(16)), node.id(),
				json.path("name").asText(), json.path("anonymous").asBoolean(), backend.store().now(), node.creator(), false)));
	}

	/** A path with {@code %d} and a number of repetitions stands for many files. */
	private void files(Node node, String provider, JsonNode json) throws IOException {
		int repeat = json.path("repeat").asInt(0);
		if (repeat == 0) {
			file(node, provider, required(json, "path"), json);
		}
		for (int i = 1; i <= repeat; i++) {
			file(node, provider, String.format(Locale.ROOT, required(json, "path"), i), json);
		}
	}

	private void file(Node node, String provider, String path, JsonNode json) throws IOException {
		Entry at = backend.store().root(node.id(), provider).orElseThrow();
		String[] names = path.replaceFirst("^/", "").split("/");
		int folders = path.endsWith("/") ? names.length : names.length - 1;
		for (int i = 0; i < folders; i++) {
			Entry above = at;
			String name = names[i];
			String id = path.endsWith("/") && i == folders - 1 ? json.path("id").asText(Ids.hex24()) : Ids.hex24();
			at = backend.tree().child(above, name, true)
					.orElseGet(() -> backend.tree().createFolder(above, name, node.creator(), id));
		}
		if (!path.endsWith("/")) {
			versions(node, at, names[names.length - 1], json);
		}
	}

	private void versions(Node node, Entry folder, String name, JsonNode json) throws IOException {
		JsonNode first = json.has("versions") ? json.path("versions").path(0) : json;
		String user = json.path("user").asText(node.creator());
		Entry file = backend.tree().createFile(folder, name, blob(first), user, json.path("id").asText(Ids.hex24()));
		for (int i = 1; i < json.path("versions").size(); i++) {
			JsonNode version = json.path("versions").path(i);
			backend.tree().update(file.id(), blob(version), version.path("user").asText(user));
		}
		Optional<String> guid = Maybe.of(text(json.path("guid")));
		Optional<String> holder = Maybe.of(text(json.path("checkout")));
		backend.store().write(draft -> {
			Entry made = backend.store().entry(file.id()).orElseThrow().withTags(texts(json.path("tags")));
			Entry named = guid.isPresent() ? made.withGuid(guid.get()) : made;
			return draft.put(holder.isPresent() ? named.withCheckout(holder.get()) : named);
		});
	}

	private Blob blob(JsonNode json) throws IOException {
		try (InputStream in = open(json)) {
			return backend.store().blobs().receive(in);
		}
	}

	private InputStream open(JsonNode json) throws IOException {
		if (json.has("file")) {
			return Files.newInputStream(files.apply(json.path("file").asText()));
		}
		byte[] bytes = json.has("base64") ? Base64.getDecoder().decode(json.path("base64").asText())
				: json.path("text").asText().getBytes(StandardCharsets.UTF_8);
		return new ByteArrayInputStream(bytes);
	}

	private Instant time(JsonNode json) {
		String text = text(json.path("registered"));
		return text == null ? backend.store().now() : Instant.parse(text);
	}

	private static @Nullable String hash(JsonNode password) {
		String text = text(password);
		return text == null ? null : Ids.sha256(text);
	}

	private static @Nullable String text(JsonNode value) {
		return value.isTextual() ? value.asText() : null;
	}

	private static List<String> texts(JsonNode values) {
		List<String> all = new ArrayList<>();
		values.forEach(v -> all.add(v.asText()));
		return List.copyOf(all);
	}

	private static String required(JsonNode json, String member) {
		String value = text(json.path(member));
		if (value == null || value.isEmpty()) {
			throw new IllegalArgumentException("\"" + member + "\" is missing.");
		}
		return value;
	}
}
