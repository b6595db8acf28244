package org.osfworkbench.client.jsonapi;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Contributor;
import org.osfworkbench.client.api.Guid;
import org.osfworkbench.client.api.Licence;
import org.osfworkbench.client.api.LogEntry;
import org.osfworkbench.client.api.Permission;
import org.osfworkbench.client.api.Registration;
import org.osfworkbench.client.api.StorageUsage;
import org.osfworkbench.client.api.User;
import org.osfworkbench.client.api.ViewOnlyKey;
import org.osfworkbench.client.api.ViewOnlyLink;
import org.osfworkbench.client.api.WikiPage;

/**
 * Reads what belongs to a node beside its files ({@code osf-api.md}, sections 3.5 to 3.10).
 *
 * @param web base of the web site, for pages the answer does not name
 */
@SuppressWarnings("nls") // names of members
public record RecordParser(URI web) {

	private static final String ATTRIBUTES = "attributes";

	/**
	 * Reads a contributor.
	 *
	 * @param resource a resource of type {@code contributors}
	 * @return the contributor
	 * @throws MalformedAnswerException if it does not say who
	 */
	public Contributor contributor(Json resource) throws MalformedAnswerException {
		Json attributes = resource.at(ATTRIBUTES);
		Json person = resource.at("embeds", "users", "data");
		Optional<String> invited = attributes.text("unregistered_contributor").map(Html::unescape);
		User user = person.isObject() ? new NodeParser(web).user(person) : unembedded(resource);
		User named = invited.map(name -> new User(user.id(), name, user.profile())).orElse(user);
		boolean bibliographic = attributes.isTrue("bibliographic");
		return new Contributor(named, attributes.text("permission").flatMap(Permission::of), bibliographic, invited.isEmpty());
	}

	/** The person may be a closed account, which is embedded as an error. */
	private User unembedded(Json resource) throws MalformedAnswerException {
		String pair = resource.need("id");
		String id = resource.text("relationships", "users", "data", "id").orElse(pair.substring(pair.indexOf('-') + 1));
		return new User(id, "", web.resolve(Addresses.encode(id) + "/"));
	}

	/**
	 * Reads a view-only link.
	 *
	 * @param resource a resource of type {@code view-only-links}
	 * @param node the node it opens
	 * @return the link
	 * @throws MalformedAnswerException if it has no key
	 */
	public ViewOnlyLink link(Json resource, String node) throws MalformedAnswerException {
		Json attributes = resource.at(ATTRIBUTES);
		String secret = attributes.need("key");
		URI page = Addresses.with(web.resolve(Addresses.encode(node) + "/"), "view_only", secret);
		try {
			return new ViewOnlyLink(resource.need("id"), Html.unescape(attributes.text("name").orElse("")), ViewOnlyKey.of(secret),
					attributes.isTrue("anonymous"), EntryValues.time(attributes, "date_created"), page);
		} catch (@SuppressWarnings("unused") IllegalArgumentException e) {
			throw new MalformedAnswerException("The key of a view-only link has an unknown form");
		}
	}

	/**
	 * Reads a registration.
	 *
	 * @param resource a resource of type {@code registrations}
	 * @return the registration
	 * @throws MalformedAnswerException if it has no id
	 */
	public Registration registration(Json resource) throws MalformedAnswerException {
		Json attributes = resource.at(ATTRIBUTES);
		return new Registration(new NodeParser(web).node(resource), EntryValues.time(attributes, "date_registered"),
				NodeParser.related(resource, "registered_from"), attributes.isTrue("embargoed"), attributes.isTrue("withdrawn"));
	}

	/**
	 * Reads how full a storage is. The number is written as text.
	 *
	 * @param resource a resource of type {@code node-storage}
	 * @return the usage
	 */
	public static StorageUsage usage(Json resource) {
		Json attributes = resource.at(ATTRIBUTES);
		return new StorageUsage(attributes.number("storage_usage"), attributes.text("storage_limit_status").orElse(""));
	}

	/**
	 * Reads a licence.
	 *
	 * @param resource a resource of type {@code licenses}
	 * @return the licence
	 * @throws MalformedAnswerException if it has no id
	 */
	public static Licence licence(Json resource) throws MalformedAnswerException {
		Json attributes = resource.at(ATTRIBUTES);
		String id = resource.need("id");
		List<String> required = attributes.items("required_fields").stream().flatMap(item -> item.text().stream()).toList();
		return new Licence(id, attributes.text("name").orElse(id), attributes.text("text").orElse(""),
				attributes.text("url").flatMap(Addresses::parse).filter(URI::isAbsolute), required);
	}

	/**
	 * Reads a wiki page.
	 *
	 * @param resource a resource of type {@code wikis}
	 * @param api base of API v2, for pages whose text has no address
	 * @return the page
	 * @throws MalformedAnswerException if it has no id
	 */
	public static WikiPage wiki(Json resource, URI api) throws MalformedAnswerException {
		Json attributes = resource.at(ATTRIBUTES);
		String id = resource.need("id");
		URI content = resource.text("links", "download").flatMap(Addresses::parse).filter(URI::isAbsolute)
				.orElseGet(() -> api.resolve("wikis/" + Addresses.encode(id) + "/content/"));
		return new WikiPage(id, Html.unescape(attributes.text("name").orElse("")), EntryValues.time(attributes, "date_modified"),
				attributes.number("size"), EntryValues.version(attributes.number("extra", "version")), content);
	}

	/**
	 * Reads an entry of a log.
	 *
	 * @param resource a resource of type {@code logs}
	 * @return the entry
	 * @throws MalformedAnswerException if it has no id
	 */
	public static LogEntry log(Json resource) throws MalformedAnswerException {
		Json attributes = resource.at(ATTRIBUTES);
		Optional<String> node = NodeParser.related(resource, "node").or(() -> NodeParser.related(resource, "original_node"));
		return new LogEntry(resource.need("id"), attributes.text("action").orElse(""), EntryValues.time(attributes, "date"),
				NodeParser.related(resource, "user"), node, attributes.text("params", "path"));
	}

	/**
	 * Reads what a short id stands for.
	 *
	 * @param resource a resource of type {@code guids}
	 * @return the answer
	 * @throws MalformedAnswerException if it does not say
	 */
	public static Guid guid(Json resource) throws MalformedAnswerException {
		Json referent = resource.at("relationships", "referent");
		Optional<String> type = referent.text("data", "type").or(() -> referent.text("links", "related", "meta", "type"));
		Optional<String> id = NodeParser.related(resource, "referent");
		if (type.isEmpty() || id.isEmpty()) {
			throw new MalformedAnswerException("The answer does not say what the id stands for");
		}
		return new Guid(resource.need("id"), type.get(), id.get());
	}
}
