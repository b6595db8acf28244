package org.osfworkbench.export.crate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.osfworkbench.export.fetch.Jsons;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Checks that a payload is an RO-Crate 1.1: what the specification requires, and that each file is described and each description has its
 * file.
 */
@SuppressWarnings("nls") // names of members, details for experts
public final class CrateCheck {

	private final Path root;
	private final Map<String, JsonNode> entities = new LinkedHashMap<>();
	private final List<String> problems = new ArrayList<>();

	private CrateCheck(Path root) {
		this.root = root;
	}

	/**
	 * Checks a bag's payload.
	 *
	 * @param bag the folder of the bag
	 * @return what is wrong; empty for a valid crate, and for a bag that is none
	 * @throws IOException if something cannot be read
	 */
	public static List<String> check(Path bag) throws IOException {
		CrateCheck check = new CrateCheck(bag.resolve("data"));
		if (Files.isRegularFile(bag.resolve(RoCrate.PATH))) {
			check.run(bag.resolve(RoCrate.PATH));
		}
		return List.copyOf(check.problems);
	}

	private void run(Path file) throws IOException {
		JsonNode crate;
		try {
			crate = Jsons.read(Files.readAllBytes(file));
		} catch (JsonProcessingException e) {
			problems.add("no JSON: " + e.getOriginalMessage());
			return;
		}
		require(crate.path("@context").toString().contains("https://w3id.org/ro/crate/1."), "no context of RO-Crate 1");
		for (JsonNode entity : crate.path("@graph")) {
			boolean first = !entities.containsKey(entity.path("@id").asText());
			entities.put(entity.path("@id").asText(), entity);
			require(first, "described twice: " + entity.path("@id").asText());
			require(entity.has("@type"), "without a type: " + entity.path("@id").asText());
		}
		descriptor();
		dataset();
		references();
		files();
	}

	private void descriptor() {
		JsonNode descriptor = entity(RoCrate.DESCRIPTOR);
		require(descriptor.path("about").path("@id").asText().equals(RoCrate.ROOT), "the descriptor is not about the crate");
		require(descriptor.path("conformsTo").path("@id").asText().startsWith("https://w3id.org/ro/crate/1."),
				"the descriptor conforms to nothing known");
	}

	private void dataset() {
		JsonNode top = entity(RoCrate.ROOT);
		require(top.path("@type").asText().equals("Dataset"), "the crate is no Dataset");
		for (String name : List.of("name", "description", "datePublished", "license")) {
			require(top.has(name), "the crate has no " + name);
		}
	}

	private void references() {
		for (JsonNode entity : entities.values()) {
			for (String name : List.of("author", "license", "hasPart")) {
				JsonNode value = entity.path(name);
				Stream<JsonNode> all = value.isArray() ? Jsons.items(value) : Stream.of(value);
				all.filter(one -> one.has("@id") && !entities.containsKey(one.path("@id").asText()))
						.forEach(one -> problems.add(name + " is not described: " + one.path("@id").asText()));
			}
		}
	}

	private void files() throws IOException {
		TreeSet<Path> described = new TreeSet<>();
		for (JsonNode entity : entities.values()) {
			if (entity.path("@type").asText().equals("File")) {
				Optional<Path> file = file(entity.path("@id").asText());
				require(file.isPresent(), "described, but not there: " + entity.path("@id").asText());
				file.ifPresent(described::add);
			}
		}
		try (Stream<Path> walk = Files.walk(root)) {
			walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !described.contains(file))
					.filter(file -> !file.equals(root.resolve(RoCrate.DESCRIPTOR)))
					.forEach(file -> problems.add("not described: " + root.relativize(file)));
		}
	}

	private Optional<Path> file(String id) {
		try {
			return Optional.of(root.resolve(CratePath.decode(id)).normalize()).filter(file -> file.startsWith(root) && Files.isRegularFile(file));
		} catch (@SuppressWarnings("unused") IllegalArgumentException e) { // neither an address nor a path
			return Optional.empty();
		}
	}

	private JsonNode entity(String id) {
		return Optional.ofNullable(entities.get(id)).orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
	}

	private void require(boolean right, String problem) {
		if (!right) {
			problems.add(problem);
		}
	}
}
