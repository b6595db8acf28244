package org.osfworkbench.sandbox.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Application;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Grant;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Token;
import org.osfworkbench.sandbox.model.User;
import org.osfworkbench.sandbox.model.Version;
import org.osfworkbench.sandbox.model.ViewLink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * All state. Every change is on disk before {@link #write} returns, and is either there as a whole or not at all.
 * Thread-safe: one writer at a time, readers see a state between two changes.
 */
@SuppressWarnings("nls") // keys of the journal
public final class Store implements AutoCloseable {

	private static final Map<String, Class<? extends Record>> KINDS = Map.of("user", User.class, "token", Token.class,
			"node", Node.class, "entry", Entry.class, "link", ViewLink.class, "application", Application.class, "grant",
			Grant.class);

	private final Clock clock;
	private final FolderLock lock;
	private final Blobs blobs;
	private final ReentrantReadWriteLock guard = new ReentrantReadWriteLock();
	private final Map<String, User> users = new LinkedHashMap<>();
	private final Map<String, Token> tokens = new LinkedHashMap<>();
	private final Map<String, Node> nodes = new LinkedHashMap<>();
	private final Map<String, Entry> entries = new LinkedHashMap<>();
	private final Map<String, ViewLink> links = new LinkedHashMap<>();
	private final Map<String, Application> applications = new LinkedHashMap<>();
	private final Map<String, Grant> grants = new LinkedHashMap<>();
	private final Map<String, Set<String>> children = new LinkedHashMap<>();
	private final Map<String, String> roots = new LinkedHashMap<>();
	private final Map<String, String> guids = new LinkedHashMap<>();
	private final Map<String, Long> usage = new LinkedHashMap<>();
	private Journal journal;
	private boolean filling;

	/**
	 * Opens or creates the state in a folder.
	 *
	 * @throws IOException when the folder is in use, cannot be written, or holds damaged state
	 */
	public Store(Path folder, Clock clock) throws IOException {
		this.clock = clock;
		Files.createDirectories(folder);
		lock = new FolderLock(folder);
		try {
			blobs = new Blobs(folder);
			Journal old = Journal.open(folder, this::replay);
			forgetUnfinishedSeed();
			journal = old.compact(everything());
		} catch (IOException | RuntimeException e) {
			lock.close();
			throw e;
		}
	}

	/** The bytes. */
	public Blobs blobs() {
		return blobs;
	}

	/** The time now, in whole microseconds as the server keeps it. */
	public Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** Runs a query on a state that nobody changes meanwhile. */
	public <T> T read(Supplier<T> query) {
		guard.readLock().lock();
		try {
			return query.get();
		} finally {
			guard.readLock().unlock();
		}
	}

	/**
	 * Runs a change alone. What it puts into the draft becomes visible, and durable, when it returns; nothing of it when
	 * it throws.
	 *
	 * @throws UncheckedIOException when the change cannot be written
	 */
	public <T> T write(Function<Draft, T> change) {
		guard.writeLock().lock();
		try {
			Draft draft = new Draft();
			T result = change.apply(draft);
			commit(draft);
			return result;
		} finally {
			guard.writeLock().unlock();
		}
	}

	/** Fills an empty store; nobody else sees it before the end, and it is durable as a whole only. */
	public void fill(Filling filler) throws IOException {
		guard.writeLock().lock();
		filling = true;
		try {
			filler.run();
			journal.force();
		} finally {
			filling = false;
			guard.writeLock().unlock();
		}
	}

	/** Makes the first content of a store. */
	@FunctionalInterface
	public interface Filling {

		/** Does it with any number of changes. */
		void run() throws IOException;
	}

	private void commit(Draft draft) {
		if (draft.records.isEmpty()) {
			return;
		}
		try {
			ArrayNode line = Json.array();
			draft.records.forEach(r -> line.add(pack(r)));
			journal.append(line);
			if (!filling) {
				journal.force();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		draft.records.forEach(this::apply);
	}

	/** The records a change wants to write. */
	public static final class Draft {

		private final List<Record> records = new ArrayList<>();

		private Draft() {
		}

		/** Adds or replaces a record of the model. */
		public <T extends Record> T put(T value) {
			records.add(value);
			return value;
		}
	}

	/** Everybody with an account. */
	public Collection<User> users() {
		return read(() -> List.copyOf(users.values()));
	}

	/** The user of that id. */
	public Optional<User> user(String id) {
		return read(() -> Optional.ofNullable(users.get(id)));
	}

	/** Every token. */
	public Collection<Token> tokens() {
		return read(() -> List.copyOf(tokens.values()));
	}

	/** Every node, deleted ones included, oldest first. */
	public Collection<Node> nodes() {
		return read(() -> List.copyOf(nodes.values()));
	}

	/** The node of that id, also a deleted one. */
	public Optional<Node> node(String id) {
		return read(() -> Optional.ofNullable(nodes.get(id)));
	}

	/** The file or folder of that 24-digit id or GUID, also a deleted one. */
	public Optional<Entry> entry(String idOrGuid) {
		return read(() -> Optional.ofNullable(entries.get(guids.getOrDefault(idOrGuid, idOrGuid))));
	}

	/** The root folder of a provider. */
	public Optional<Entry> root(String node, String provider) {
		return read(() -> Optional.ofNullable(roots.get(node + ":" + provider)).map(entries::get));
	}

	/** What is directly in the folder, oldest first. */
	public List<Entry> children(String folder) {
		return read(() -> children.getOrDefault(folder, Set.of()).stream().map(entries::get).toList());
	}

	/** Bytes of all versions of all files in OSF Storage of a node that are not deleted (osf-api.md 3.8). */
	public long usage(String node) {
		return read(() -> usage.getOrDefault(node, 0L));
	}

	/** Every view-only link, deleted ones included. */
	public Collection<ViewLink> links() {
		return read(() -> List.copyOf(links.values()));
	}

	/** The OAuth application of that id. */
	public Optional<Application> application(String id) {
		return read(() -> Optional.ofNullable(applications.get(id)));
	}

	/** Every refresh token. */
	public Collection<Grant> grants() {
		return read(() -> List.copyOf(grants.values()));
	}

	/** Says whether nothing was ever stored here. */
	public boolean isEmpty() {
		return read(users::isEmpty);
	}

	/** An unused five-character id; call inside {@link #write}. */
	public String freeGuid() {
		String id = Ids.guid();
		return users.containsKey(id) || nodes.containsKey(id) || guids.containsKey(id) ? freeGuid() : id;
	}

	@Override
	public void close() throws IOException {
		guard.writeLock().lock();
		try {
			journal.close();
			lock.close();
		} finally {
			guard.writeLock().unlock();
		}
	}

	private void apply(Record value) {
		switch (value) {
			case User user -> users.put(user.id(), user);
			case Token token -> tokens.put(token.id(), token);
			case Node node -> nodes.put(node.id(), node);
			case ViewLink link -> links.put(link.id(), link);
			case Application application -> applications.put(application.id(), application);
			case Grant grant -> grants.put(grant.refreshHash(), grant);
			case Entry entry -> apply(entry);
			default -> throw new IllegalArgumentException(value.getClass().getName());
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

	/** The users are stored last; without them the folder is as good as new. */
	private void forgetUnfinishedSeed() {
		if (users.isEmpty()) {
			List.of(tokens, nodes, entries, links, applications, grants, children, roots, guids, usage).forEach(Map::clear);
		}
	}

	private Set<String> siblings(String parent) {
		return children.computeIfAbsent(parent, p -> new LinkedHashSet<>());
	}

	private void replay(ArrayNode change) {
		for (JsonNode packed : change) {
			packed.properties().forEach(p -> apply(unpack(p.getKey(), p.getValue())));
		}
	}

	private List<ArrayNode> everything() {
		List<ArrayNode> lines = new ArrayList<>();
		Stream.of(users, tokens, nodes, entries, links, applications, grants).flatMap(m -> m.values().stream())
				.forEach(r -> lines.add(Json.array().add(pack(r))));
		return lines;
	}

	private static JsonNode pack(Record value) {
		String kind = KINDS.entrySet().stream().filter(k -> k.getValue().isInstance(value)).findFirst().orElseThrow()
				.getKey();
		return Json.of(kind, Json.mapper().<JsonNode>valueToTree(value));
	}

	private static Record unpack(String kind, JsonNode value) {
		Class<? extends Record> type = Optional.ofNullable(KINDS.get(kind)).orElseThrow();
		return Json.mapper().convertValue(value, type);
	}
}
