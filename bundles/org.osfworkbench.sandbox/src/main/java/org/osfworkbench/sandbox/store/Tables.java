package org.osfworkbench.sandbox.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Application;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Event;
import org.osfworkbench.sandbox.model.Grant;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Token;
import org.osfworkbench.sandbox.model.User;
import org.osfworkbench.sandbox.model.Version;
import org.osfworkbench.sandbox.model.ViewLink;
import org.osfworkbench.sandbox.model.Wiki;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** All records by their ids, in the order in which they came, and what is derived from them. Not thread-safe. */
@SuppressWarnings("nls") // keys of the journal
final class Tables {

	private static final Map<String, Class<? extends Record>> KINDS = Map.of("user", User.class, "token", Token.class,
			"node", Node.class, "entry", Entry.class, "link", ViewLink.class, "application", Application.class, "grant",
			Grant.class, "event", Event.class, "wiki", Wiki.class);

	/** So many entries of logs are kept, so that a long test does not fill the memory. */
	private static final int LATEST = 20_000;

	final Map<String, User> users = new LinkedHashMap<>();
	final Map<String, Token> tokens = new LinkedHashMap<>();
	final Map<String, Node> nodes = new LinkedHashMap<>();
	final Map<String, Entry> entries = new LinkedHashMap<>();
	final Map<String, ViewLink> links = new LinkedHashMap<>();
	final Map<String, Application> applications = new LinkedHashMap<>();
	final Map<String, Grant> grants = new LinkedHashMap<>();
	final Map<String, Event> events = new LinkedHashMap<>();
	final Map<String, Wiki> wikis = new LinkedHashMap<>();
	final Map<String, Set<String>> children = new LinkedHashMap<>();
	final Map<String, String> roots = new LinkedHashMap<>();
	final Map<String, String> guids = new LinkedHashMap<>();
	final Map<String, Long> usage = new LinkedHashMap<>();

	void clear() {
		records().forEach(Map::clear);
		List.of(children, roots, guids, usage).forEach(Map::clear);
	}

	void apply(Record value) {
		switch (value) {
			case User user -> users.put(user.id(), user);
			case Token token -> tokens.put(token.id(), token);
			case Node node -> nodes.put(node.id(), node);
			case ViewLink link -> links.put(link.id(), link);
			case Application application -> applications.put(application.id(), application);
			case Grant grant -> grants.put(grant.refreshHash(), grant);
			case Event event -> apply(event);
			case Wiki wiki -> wikis.put(wiki.id(), wiki);
			case Entry entry -> apply(entry);
			default -> throw new IllegalArgumentException(value.getClass().getName());
		}
	}

	private void apply(Event event) {
		events.put(event.id(), event);
		if (events.size() > LATEST) {
			events.remove(events.keySet().iterator().next());
		}
	}

	private void apply(Entry entry) {
		Optional<Entry> old = Optional.ofNullable(entries.put(entry.id(), entry));
		old.flatMap(e -> Maybe.of(e.parent())).ifPresent(p -> siblings(p).remove(entry.id()));
		old.ifPresent(e -> usage.merge(e.node(), -size(e), Long::sum));
		usage.merge(entry.node(), size(entry), Long::sum);
		Maybe.of(entry.guid()).ifPresent(g -> guids.put(g, entry.id()));
		if (entry.isRoot()) {
			roots.put(entry.node() + ":" + entry.provider(), entry.id());
		} else if (!entry.deleted()) {
			Maybe.of(entry.parent()).ifPresent(p -> siblings(p).add(entry.id()));
		}
	}

	private static long size(Entry entry) {
		boolean counts = !entry.deleted() && entry.provider().equals("osfstorage");
		return counts ? entry.versions().stream().mapToLong(Version::size).sum() : 0;
	}

	private Set<String> siblings(String parent) {
		return children.computeIfAbsent(parent, p -> new LinkedHashSet<>());
	}

	private List<Map<String, ? extends Record>> records() {
		return List.of(users, tokens, nodes, entries, links, applications, grants, events, wikis);
	}

	void replay(ArrayNode change) {
		for (JsonNode packed : change) {
			packed.properties().forEach(p -> apply(unpack(p.getKey(), p.getValue())));
		}
	}

	/** One change for each record. */
	List<ArrayNode> everything() {
		List<ArrayNode> lines = new ArrayList<>();
		records().stream().flatMap(Tables::values).forEach(r -> lines.add(Json.array().add(pack(r))));
		return lines;
	}

	private static Stream<Record> values(Map<String, ? extends Record> table) {
		return table.values().stream().map(Record.class::cast);
	}

	static JsonNode pack(Record value) {
		String kind = KINDS.entrySet().stream().filter(k -> k.getValue().isInstance(value)).findFirst().orElseThrow()
				.getKey();
		return Json.of(kind, Json.mapper().<JsonNode>valueToTree(value));
	}

	private static Record unpack(String kind, JsonNode value) {
		Class<? extends Record> type = Optional.ofNullable(KINDS.get(kind)).orElseThrow();
		return Json.mapper().convertValue(value, type);
	}
}
