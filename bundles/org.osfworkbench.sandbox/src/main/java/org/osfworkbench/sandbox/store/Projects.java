package org.osfworkbench.sandbox.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Addon;
import org.osfworkbench.sandbox.model.Contributor;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.License;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Registration;
import org.osfworkbench.sandbox.store.Store.Draft;

/** Makes and deletes projects and components; every method is one durable step. Thread-safe. */
@SuppressWarnings("nls") // the name of the provider
public final class Projects {

	private final Store store;
	private final History history;

	/** Works on that store. */
	public Projects(Store store, History history) {
		this.store = store;
		this.history = history;
	}

	/**
	 * What is asked for.
	 *
	 * @param id the wished id, if any
	 * @param parent the node it becomes a component of, if any
	 */
	public record Order(Optional<String> id, Node.Words words, boolean open, Optional<Node> parent, String region,
			String creator, List<Contributor> contributors, List<Addon> addons, @Nullable Registration registration,
			@Nullable License license, List<String> linked) {
	}

	/** Makes a node with an empty OSF Storage and empty add-ons. */
	public Node create(Order order) {
		return store.write(draft -> {
			String id = order.id().orElseGet(store::freeGuid);
			Instant now = store.now();
			Node node = new Node(id, order.words(), order.open(), Maybe.orNull(order.parent().map(Node::id)),
					order.parent().map(Node::root).orElse(id), order.region(), now, now, order.creator(),
					order.contributors(), order.addons(), order.registration(), order.license(),
					order.linked(), false);
			draft.put(root(id, "osfstorage"));
			order.addons().forEach(a -> draft.put(root(id, a.provider())));
			String action = order.parent().isPresent() ? "node_created" : "project_created";
			history.tell(draft, node, order.creator(), action, Json.object());
			return draft.put(node);
		});
	}

	private static Entry root(String node, String provider) {
		return Entry.folder(Ids.hex24(), node, provider, null, "");
	}

	/** The components that are not deleted, oldest first. */
	public List<Node> components(Node node) {
		return store.nodes().stream().filter(n -> !n.deleted())
				.filter(n -> Maybe.of(n.parent()).filter(node.id()::equals).isPresent()).toList();
	}

	/** Connects one more storage, which is empty. */
	public Node connect(Node node, Addon addon, String user) {
		return store.write(draft -> {
			draft.put(root(node.id(), addon.provider()));
			history.tell(draft, node.id(), user, "addon_added", "addon", addon.provider());
			return draft.put(store.node(node.id()).orElseThrow().withAddon(addon, store.now()));
		});
	}

	/** Deletes a node with all its components. */
	public void delete(Node node, String user) {
		store.write(draft -> {
			Maybe.of(node.parent()).ifPresent(p -> history.tell(draft, p, user, "node_removed", "title", node.words().title()));
			return delete(draft, node);
		});
	}

	private Node delete(Draft draft, Node node) {
		components(node).forEach(c -> delete(draft, c));
		return draft.put(node.delete(store.now()));
	}
}
