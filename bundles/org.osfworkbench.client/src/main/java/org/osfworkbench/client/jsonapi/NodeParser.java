package org.osfworkbench.client.jsonapi;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeDetails;
import org.osfworkbench.client.api.User;

/**
 * Reads nodes and users ({@code osf-api.md}, sections 3.1 and 3.3).
 *
 * @param web base of the web site, for pages the answer does not name
 */
@SuppressWarnings("nls") // names of members
public record NodeParser(URI web) {

	/**
	 * Reads a node.
	 *
	 * @param resource a resource of type {@code nodes} or {@code registrations}
	 * @return the node
	 * @throws MalformedAnswerException if it has no id
	 */
	public Node node(Json resource) throws MalformedAnswerException {
		Json attributes = resource.at("attributes");
		String id = resource.need("id");
		String title = Html.unescape(attributes.text("title").orElse(""));
		Set<String> permissions = attributes.items("current_user_permissions").stream().flatMap(item -> item.text().stream())
				.collect(Collectors.toSet());
		boolean registration = attributes.isTrue("registration") || "registrations".equals(resource.text("type").orElse(""));
		return new Node(id, title.isBlank() ? id : title, attributes.text("category").orElse(""), related(resource, "parent"),
				attributes.isTrue("public"), registration, permissions, EntryValues.time(attributes, "date_modified"), page(resource, id),
				EntryValues.time(attributes, "date_created"));
	}

	/**
	 * Reads a user.
	 *
	 * @param resource a resource of type {@code users}
	 * @return the user
	 * @throws MalformedAnswerException if it has no id
	 */
	public User user(Json resource) throws MalformedAnswerException {
		String id = resource.need("id");
		return new User(id, Html.unescape(resource.text("attributes", "full_name").orElse("")), page(resource, id));
	}

	/**
	 * Reads a node with its description.
	 *
	 * @param resource a resource of type {@code nodes} or {@code registrations}
	 * @return the node
	 * @throws MalformedAnswerException if it has no id
	 */
	public NodeDetails details(Json resource) throws MalformedAnswerException {
		Json attributes = resource.at("attributes");
		Json licence = attributes.at("node_license");
		return new NodeDetails(node(resource), Html.unescape(attributes.text("description").orElse("")), texts(attributes, "tags"),
				EntryValues.time(attributes, "date_created"), related(resource, "root"), related(resource, "license"), licence.text("year"),
				texts(licence, "copyright_holders"));
	}

	private static List<String> texts(Json from, String name) {
		return from.items(name).stream().flatMap(item -> item.text().stream()).map(Html::unescape).toList();
	}

	/** The id of a related thing; below 2.9 some are named by the link only. */
	static Optional<String> related(Json resource, String name) {
		Json relationship = resource.at("relationships", name);
		return relationship.text("data", "id").or(() -> relationship.text("links", "related", "href").map(NodeParser::lastSegment))
				.filter(id -> !id.isEmpty());
	}

	private static String lastSegment(String address) {
		String bare = address.replaceAll("[?#].*$|/+$", "");
		return bare.substring(bare.lastIndexOf('/') + 1);
	}

	private URI page(Json resource, String id) {
		return resource.text("links", "html").flatMap(Addresses::parse).filter(URI::isAbsolute)
				.orElseGet(() -> web.resolve(Addresses.encode(id) + "/"));
	}
}
