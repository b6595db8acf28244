package org.osfworkbench.sandbox.store;

import java.util.Optional;

import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Event;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.store.Store.Draft;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes the log of nodes, in the same durable step as the change it tells. What a seed makes is told as one entry, the making of the
 * node. Thread-safe.
 */
@SuppressWarnings("nls") // words of the protocol
public final class History {

	private final Store store;

	/** Writes into that store. */
	public History(Store store) {
		this.store = store;
	}

	/** Adds an entry to the log of a node that is there. */
	public void tell(Draft draft, String node, String user, String action, ObjectNode params) {
		if (!store.isFilling()) {
			store.node(node).ifPresent(n -> tell(draft, n, user, action, params));
		}
	}

	/** The same with one text that says what it is about. */
	public void tell(Draft draft, String node, String user, String action, String name, String value) {
		tell(draft, node, user, action, Json.of(name, value));
	}

	/** Adds an entry to the log of a node that may be new in the same step. */
	void tell(Draft draft, Node node, String user, String action, ObjectNode params) {
		ObjectNode all = params.deepCopy();
		all.set("params_node", Json.of("id", node.id()).put("title", node.words().title()));
		draft.put(new Event(Ids.hex24(), action, node.id(), user, store.now(), all));
	}

	/** Tells what was done to a file or folder; the word depends on where it is kept. */
	void file(Draft draft, Entry entry, String user, String deed, String path) {
		String place = entry.provider().equals("osfstorage") ? "osf_storage" : entry.provider();
		tell(draft, entry.node(), user, place + "_" + deed, "path", path);
	}

	/** Tells where something was taken from and where it went. */
	void transfer(Draft draft, String user, String action, Spot from, Spot to) {
		ObjectNode params = Json.of("source", spot(from));
		params.set("destination", spot(to));
		tell(draft, to.node(), user, action, params);
		if (!from.node().equals(to.node())) {
			tell(draft, from.node(), user, action, params);
		}
	}

	/** A place of a file or folder, before or after it was moved. */
	record Spot(String node, String provider, String path) {
	}

	private ObjectNode spot(Spot spot) {
		Optional<Node> node = store.node(spot.node());
		ObjectNode json = Json.of("path", spot.path()).put("materialized", spot.path())
				.put("addon", spot.provider().equals("osfstorage") ? "OSF Storage" : spot.provider());
		json.set("node", Json.of("id", spot.node()).put("title", node.map(n -> n.words().title()).orElse("")));
		return json;
	}
}
