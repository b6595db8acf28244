package org.osfworkbench.export.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.NewNode;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeChange;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.export.fetch.Index;
import org.osfworkbench.export.fetch.Jsons;
import org.osfworkbench.export.fetch.Plain;
import org.osfworkbench.export.verify.Finding;
import org.osfworkbench.export.verify.Verification;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Puts a bag back: its nodes with title, description, category, tags and licence, and its files with all versions in their order. New nodes are
 * private, because who may see them is decided anew. Nothing that is there is changed or deleted: a file with other bytes stays. What is
 * there already is not sent again, so an import that was interrupted goes on when it is made into the same node. For one thread, once.
 */
@SuppressWarnings("nls") // names of members
public final class Import {

	/** What stays in the bag, because it belongs to the project it came from. */
	private static final List<String> NOT_RESTORED = List.of("contributors.json", "wiki/pages.json", "logs.json", "identifiers.json",
			"registrations.json");

	private final OsfClient client;
	private final Path bag;
	private final ImportListener listener;
	private final Cancellation cancellation;
	private final Map<String, String> places = new HashMap<>();
	private final Set<String> taken = new HashSet<>();
	private final List<LeftOut> leftOut = new ArrayList<>();

	/**
	 * An import.
	 *
	 * @param client who writes; not closed
	 * @param bag the folder of the bag
	 * @param listener told how it goes on
	 * @param cancellation stops it
	 */
	public Import(OsfClient client, Path bag, ImportListener listener, Cancellation cancellation) {
		this.client = client;
		this.bag = bag;
		this.listener = listener;
		this.cancellation = cancellation;
	}

	/**
	 * Imports.
	 *
	 * @param target the project or component that becomes the one at the top of the bag; empty to make a new project
	 * @return what was done
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.WriteRefused} if the host takes no writes; others if the server
	 * cannot be asked
	 * @throws IOException if the bag cannot be read; {@link BadBagException} if it is not as it was exported
	 */
	public ImportSummary run(Optional<String> target) throws OsfException, IOException {
		List<Finding> findings = Verification.offline(bag, file -> { }, cancellation);
		if (!findings.isEmpty() || !Files.isRegularFile(bag.resolve(Index.PATH))) {
			throw new BadBagException(findings);
		}
		JsonNode index = Jsons.read(Files.readAllBytes(bag.resolve(Index.PATH)));
		List<JsonNode> nodes = Jsons.items(index.path("nodes")).toList();
		FileImport files = new FileImport(client, bag, listener, leftOut, cancellation);
		for (JsonNode node : nodes) {
			String place = place(node, target);
			places.put(node.path("id").asText(), place);
			for (JsonNode storage : node.path("storages")) {
				files.restore(storage, root(place));
			}
			notRestored(node);
		}
		return new ImportSummary(String.valueOf(places.get(nodes.getFirst().path("id").asText())), nodes.size(), files.uploaded(),
				files.already(),
				leftOut);
	}

	/** Where a node of the bag goes. */
	private String place(JsonNode node, Optional<String> target) throws OsfException, IOException {
		JsonNode attributes = Jsons.read(Files.readAllBytes(bag.resolve(node.path("folder").asText() + "/node.json"))).path("attributes");
		String title = node.path("title").asText();
		Optional<String> parent = Optional.ofNullable(places.get(node.path("parent").asText()));
		Optional<String> there = parent.isEmpty() ? target : component(parent.get(), title);
		if (there.isPresent()) {
			listener.node(title, there.get(), false);
			new LicenceImport(client, bag, cancellation).missing(node, there.get()).ifPresent(this::leave);
			return there.get();
		}
		NewNode order = new NewNode(title, attributes.path("category").asText(""), Plain.unescape(attributes.path("description").asText("")),
				false);
		Node made = parent.isEmpty() ? client.nodes().create(order, cancellation)
				: client.nodes().createComponent(parent.get(), order, cancellation);
		taken.add(made.id());
		listener.node(title, made.id(), true);
		List<String> tags = Jsons.items(attributes.path("tags")).map(tag -> Plain.unescape(tag.asText())).toList();
		if (!tags.isEmpty()) {
			client.nodes().edit(made.id(), NodeChange.NOTHING.tags(tags), cancellation);
		}
		new LicenceImport(client, bag, cancellation).restore(node, made.id()).ifPresent(this::leave);
		return made.id();
	}

	/** A component of an earlier try: the first of that title that no other node of the bag has got. */
	private Optional<String> component(String parent, String title) throws OsfException {
		return client.components(parent, cancellation).items().stream().filter(node -> node.title().equals(title)).map(Node::id)
				.filter(taken::add).findFirst();
	}

	private RemoteFolder root(String node) throws OsfException {
		return client.providers(node, cancellation).items().stream().filter(StorageProvider::isOsfStorage).findFirst().map(StorageProvider::root)
				.orElseThrow(() -> new OsfException.NotFound("Node " + node + " has no OSF Storage", OsfException.Details.NONE));
	}

	private void notRestored(JsonNode node) throws IOException {
		for (String file : NOT_RESTORED) {
			Path path = bag.resolve(node.path("folder").asText()).resolve(file);
			if (Files.isRegularFile(path) && !Jsons.read(Files.readAllBytes(path)).isEmpty()) {
				leave(new LeftOut(node.path("folder").asText() + "/" + file, LeftOut.Reason.NOT_RESTORED));
			}
		}
	}

	private void leave(LeftOut part) {
		leftOut.add(part);
		listener.leftOut(part);
	}
}
