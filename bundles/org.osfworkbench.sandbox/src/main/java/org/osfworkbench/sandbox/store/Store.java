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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.model.Application;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Event;
import org.osfworkbench.sandbox.model.Grant;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Token;
import org.osfworkbench.sandbox.model.User;
import org.osfworkbench.sandbox.model.ViewLink;
import org.osfworkbench.sandbox.model.Wiki;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * All state. Every change is on disk before {@link #write} returns, and is either there as a whole or not at all.
 * Thread-safe: one writer at a time, readers see a state between two changes.
 */
@SuppressWarnings("nls") // the separator of a key
public final class Store implements AutoCloseable {

	private final Clock clock;
	private final FolderLock lock;
	private final Blobs blobs;
	private final ReentrantReadWriteLock guard = new ReentrantReadWriteLock();
	private final Tables tables = new Tables();
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
			Journal old = Journal.open(folder, tables::replay);
			forgetUnfinishedSeed();
			journal = old.compact(tables.everything());
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
			draft.records.forEach(r -> line.add(Tables.pack(r)));
			journal.append(line);
			if (!filling) {
				journal.force();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		draft.records.forEach(tables::apply);
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
		return read(() -> List.copyOf(tables.users.values()));
	}

	/** The user of that id. */
	public Optional<User> user(String id) {
		return read(() -> Optional.ofNullable(tables.users.get(id)));
	}

	/** Every token. */
	public Collection<Token> tokens() {
		return read(() -> List.copyOf(tables.tokens.values()));
	}

	/** Every node, deleted ones included, oldest first. */
	public Collection<Node> nodes() {
		return read(() -> List.copyOf(tables.nodes.values()));
	}

	/** The node of that id, also a deleted one. */
	public Optional<Node> node(String id) {
		return read(() -> Optional.ofNullable(tables.nodes.get(id)));
	}

	/** The file or folder of that 24-digit id or GUID, also a deleted one. */
	public Optional<Entry> entry(String idOrGuid) {
		return read(() -> Optional.ofNullable(tables.entries.get(tables.guids.getOrDefault(idOrGuid, idOrGuid))));
	}

	/** The root folder of a provider. */
	public Optional<Entry> root(String node, String provider) {
		return read(() -> Optional.ofNullable(tables.roots.get(node + ":" + provider)).map(tables.entries::get));
	}

	/** What is directly in the folder, oldest first. */
	public List<Entry> children(String folder) {
		return read(() -> tables.children.getOrDefault(folder, Set.of()).stream().map(tables.entries::get).toList());
	}

	/** Bytes of all versions of all files in OSF Storage of a node that are not deleted (osf-api.md 3.8). */
	public long usage(String node) {
		return read(() -> tables.usage.getOrDefault(node, 0L));
	}

	/** Every view-only link, deleted ones included. */
	public Collection<ViewLink> links() {
		return read(() -> List.copyOf(tables.links.values()));
	}

	/** The OAuth application of that id. */
	public Optional<Application> application(String id) {
		return read(() -> Optional.ofNullable(tables.applications.get(id)));
	}

	/** Every refresh token. */
	public Collection<Grant> grants() {
		return read(() -> List.copyOf(tables.grants.values()));
	}

	/** What was done to nodes, oldest first; the latest 20 000 things. */
	public Collection<Event> events() {
		return read(() -> List.copyOf(tables.events.values()));
	}

	/** Every page of every wiki. */
	public Collection<Wiki> wikis() {
		return read(() -> List.copyOf(tables.wikis.values()));
	}

	/** The wiki page of that id. */
	public Optional<Wiki> wiki(String id) {
		return read(() -> Optional.ofNullable(tables.wikis.get(id)));
	}

	/** Says whether the first content is being made; call inside {@link #write}. */
	boolean isFilling() {
		return filling;
	}

	/** Says whether nothing was ever stored here. */
	public boolean isEmpty() {
		return read(tables.users::isEmpty);
	}

	/** An unused five-character id; call inside {@link #write}. */
	public String freeGuid() {
		String id = Ids.guid();
		return tables.users.containsKey(id) || tables.nodes.containsKey(id) || tables.guids.containsKey(id)
				|| tables.wikis.containsKey(id) ? freeGuid() : id;
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

	/** The users are stored last; without them the folder is as good as new. */
	private void forgetUnfinishedSeed() {
		if (tables.users.isEmpty()) {
			tables.clear();
		}
	}
}
