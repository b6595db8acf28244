package org.osfworkbench.sandbox.model;

import java.time.Instant;
import java.util.List;

/**
 * A page of a node's wiki.
 *
 * @param texts oldest first, never empty
 */
public record Wiki(String id, String node, String name, List<Text> texts) {

	/** One version of a page, in Markdown. */
	public record Text(String markdown, Instant created, String user) {
	}

	/** The text of today. */
	public Text newest() {
		return texts.getLast();
	}
}
