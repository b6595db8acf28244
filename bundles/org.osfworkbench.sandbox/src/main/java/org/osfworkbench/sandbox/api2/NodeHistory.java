package org.osfworkbench.sandbox.api2;

import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.store.History;
import org.osfworkbench.sandbox.store.Store.Draft;

/**
 * Tells what is edited about a node, one entry of the log for each thing.
 *
 * @param user who does it
 */
@SuppressWarnings("nls") // words of the protocol
record NodeHistory(History history, String user) {

	/** Tells in what the node as it is now differs from what it becomes. */
	void tell(Draft draft, Node node, Node.Words words, boolean open) {
		Node.Words old = node.words();
		if (!old.title().equals(words.title())) {
			history.tell(draft, node.id(), user, "edit_title",
					Json.of("title_original", old.title()).put("title_new", words.title()));
		}
		if (!old.description().equals(words.description())) {
			history.tell(draft, node.id(), user, "edit_description", Json.object());
		}
		if (!old.category().equals(words.category())) {
			history.tell(draft, node.id(), user, "category_updated", Json.object());
		}
		Differences.tell(old.tags(), words.tags(), (added, tag) -> history.tell(draft, node.id(), user,
				added ? "tag_added" : "tag_removed", "tag", tag));
		if (open != node.open()) {
			history.tell(draft, node.id(), user, open ? "made_public" : "made_private", Json.object());
		}
	}

	/** Tells that the licence changes. */
	void license(Draft draft, Node node) {
		history.tell(draft, node.id(), user, "license_changed", Json.object());
	}
}
