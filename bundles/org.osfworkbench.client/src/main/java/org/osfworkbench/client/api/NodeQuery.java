package org.osfworkbench.client.api;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to look for among public nodes and one's own ({@code osf-api.md}, section 1.4). Several conditions hold together.
 *
 * @param filters the server's filters, for example {@code filter[title]}, with values not yet encoded
 */
@SuppressWarnings("nls") // names of parameters
public record NodeQuery(Map<String, String> filters) {

	/** Copies the map. */
	public NodeQuery {
		filters = Map.copyOf(filters);
	}

	/**
	 * Nodes whose title holds a text.
	 *
	 * @param text as a person writes it; letter case does not matter. The server compares with the escaped title, so the text is
	 *            escaped here
	 * @return the query
	 */
	public static NodeQuery title(String text) {
		return new NodeQuery(Map.of("filter[title]", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
	}

	/**
	 * Nodes that have a tag.
	 *
	 * @param tag the whole tag; letter case does not matter
	 * @return the query
	 */
	public static NodeQuery tag(String tag) {
		return new NodeQuery(Map.of("filter[tags]", tag));
	}

	/**
	 * Nodes of these ids.
	 *
	 * @param ids GUIDs, one or more
	 * @return the query
	 */
	public static NodeQuery ids(Collection<String> ids) {
		return new NodeQuery(Map.of("filter[id]", String.join(",", ids)));
	}

	/**
	 * Both conditions.
	 *
	 * @param other another query; of two conditions on the same thing its own counts
	 * @return the query
	 */
	public NodeQuery and(NodeQuery other) {
		Map<String, String> both = new LinkedHashMap<>(filters);
		both.putAll(other.filters);
		return new NodeQuery(both);
	}

	/**
	 * Leaves components out.
	 *
	 * @return the query
	 */
	public NodeQuery projectsOnly() {
		return and(new NodeQuery(Map.of("filter[parent]", "null")));
	}
}
