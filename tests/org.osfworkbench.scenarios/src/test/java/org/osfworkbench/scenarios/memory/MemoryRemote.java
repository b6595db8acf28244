package org.osfworkbench.scenarios.memory;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Details;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.scenarios.memory.RemoteStore.Node;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.Fault;
import org.osfworkbench.scenarios.world.Fault.Kind;
import org.osfworkbench.scenarios.world.Fault.On;
import org.osfworkbench.scenarios.world.Hook;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree;

/** The engine's side of a server in memory, with the facts R1 to R15 of sync-design.md, section 1, as far as they reach this port. */
final class MemoryRemote implements RemoteTree {

	private static final Set<Kind> BEFORE = EnumSet.of(Kind.STATUS);
	private static final Set<Kind> AFTER = EnumSet.of(Kind.DROP_RESPONSE);
	private static final Set<Kind> BROKEN_READS = EnumSet.of(Kind.TRUNCATE, Kind.CUT, Kind.CUT_THEN_IGNORE_RANGE, Kind.CORRUPT);
	private static final Set<Kind> BROKEN_WRITES = EnumSet.of(Kind.TRUNCATE, Kind.CUT, Kind.CORRUPT);
	private static final Set<Kind> BROKEN_LISTS = EnumSet.of(Kind.FAIL_AFTER_ENTRIES, Kind.TRUNCATE, Kind.CUT, Kind.CORRUPT);

	private final RemoteStore store;
	private final RemoteFaults faults;
	private final Power power;
	private final Hooks hooks;
	private final VirtualClock clock;
	private final Random random;
	private final List<String> complaints = new ArrayList<>();
	private final Set<String> seen = new HashSet<>();
	private Optional<Duration> logDelay = Optional.empty();
	private long silentUntil = Long.MIN_VALUE;
	private boolean writable = true;
	private int uploads;
	private int downloads;
	private int moves;
	private int deletes;
	private int mkdirs;
	private int requests;
	private int spoiled;

	MemoryRemote(RemoteStore store, RemoteFaults faults, Power power, Hooks hooks, VirtualClock clock, Random random) {
		this.store = store;
		this.faults = faults;
		this.power = power;
		this.hooks = hooks;
		this.clock = clock;
		this.random = random;
	}

	void writable(boolean may) {
		writable = may;
	}

	/** There is a log, and it takes so long until it shows a change (R15). Without a log, every sync lists. */
	void logDelay(Duration delay) {
		logDelay = Optional.of(delay);
	}

	/** The engine may not know any more that it was asked to wait. */
	void forgetWait() {
		silentUntil = Long.MIN_VALUE;
	}

	List<String> complaints() {
		return complaints;
	}

	org.osfworkbench.scenarios.world.Counts counts(int localWrites) {
		return new org.osfworkbench.scenarios.world.Counts(uploads, downloads, moves, deletes, mkdirs, localWrites, requests);
	}

	@Override
	public String rootId() {
		return store.root();
	}

	@Override
	public Optional<String> mark(Cancellation cancellation) throws OsfException {
		if (logDelay.isEmpty()) {
			return Optional.empty();
		}
		power.call("remote mark");
		request(On.ANY, "\0");
		return Optional.of("log-" + store.root() + "-" + store.logEntriesOlderThan(logDelay.orElseThrow().toNanos()));
	}

	@Override
	public List<RemoteItem> list(String folderId, Cancellation cancellation) throws OsfException {
		String path = store.path(folderId);
		power.call("remote list /" + path);
		request(On.LIST, path);
		folder(folderId);
		List<RemoteItem> items = new ArrayList<>(store.children(folderId).stream().map(Node::item).toList());
		Collections.shuffle(items, random);
		Optional<Fault> broken = faults.take(On.LIST, path, BROKEN_LISTS);
		if (broken.isPresent()) {
			throw broken.orElseThrow().kind() == Kind.FAIL_AFTER_ENTRIES
					? RemoteFaults.refusal(broken.orElseThrow().status(), broken.orElseThrow().retryAfter())
					: RemoteFaults.cutOff();
		}
		faults.take(On.LIST, path, EnumSet.of(Kind.DROP_ENTRY)).ifPresent(fault -> drop(fault, items));
		items.forEach(item -> seen.add(item.id()));
		answer(On.LIST, path);
		return items;
	}

	/** What was never shown cannot be missed by anybody, so only what was shown before is left out. */
	private void drop(Fault fault, List<RemoteItem> items) {
		items.removeIf(item -> item.name().equals(fault.entry()) && seen.contains(item.id()));
		items.addAll(items.stream().filter(item -> item.name().equals(fault.repeat())).toList());
	}

	@Override
	public Optional<RemoteItem> look(String id, org.osfworkbench.sync.tree.Kind kind, Cancellation cancellation) throws OsfException {
		String path = store.path(id);
		power.call("remote look " + id + " /" + path);
		hooks.looked(path);
		request(On.ANY, path);
		answer(On.ANY, path);
		return store.get(id).filter(node -> node.kind == kind).map(Node::item);
	}

	/** The log of versions has hashes, but no sizes. */
	@Override
	public List<Version> versions(String fileId, Cancellation cancellation) throws OsfException {
		String path = store.path(fileId);
		power.call("remote versions " + fileId + " /" + path);
		request(On.ANY, path);
		List<Bytes> all = node(fileId).versions;
		answer(On.ANY, path);
		return IntStream.range(0, all.size())
				.mapToObj(index -> new Version(index + 1, org.osfworkbench.sync.tree.Content.of(-1, all.get(index).hashes()))).toList();
	}

	@Override
	public RemoteItem createFolder(String parentId, String name, Cancellation cancellation) throws OsfException {
		String path = store.path(parentId) + name + "/";
		String what = "remote mkdir /" + path;
		power.begin(what);
		request(On.MKDIR, path);
		mayWrite();
		folder(parentId);
		free(store.child(parentId, org.osfworkbench.sync.tree.Kind.FOLDER, name));
		Node made = store.add(org.osfworkbench.sync.tree.Kind.FOLDER, parentId, name);
		mkdirs++;
		power.end(what);
		answer(On.MKDIR, path);
		return made.item();
	}

	@Override
	public Sent create(String parentId, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		String path = store.path(parentId) + name;
		String what = "remote create /" + path;
		power.begin(what);
		request(On.PUT, path);
		mayWrite();
		folder(parentId);
		free(store.child(parentId, org.osfworkbench.sync.tree.Kind.FILE, name));
		Bytes bytes = receive(path, content, progress);
		hooks.reached(Hook.INSIDE_SERVER_CREATE, path);
		folder(parentId);
		Node node = store.child(parentId, org.osfworkbench.sync.tree.Kind.FILE, name)
				.orElseGet(() -> store.add(org.osfworkbench.sync.tree.Kind.FILE, parentId, name));
		return stored(what, path, node, bytes);
	}

	@Override
	public Sent update(String fileId, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		String path = store.path(fileId);
		String what = "remote update " + fileId + " /" + path;
		power.begin(what);
		request(On.PUT, path);
		mayWrite();
		unlocked(node(fileId), 403, "File cannot be updated due to checkout status.");
		Bytes bytes = receive(path, content, progress);
		return stored(what, path, node(fileId), bytes);
	}

	private Sent stored(String what, String path, Node node, Bytes bytes) throws OsfException {
		node.put(bytes);
		store.logged();
		uploads++;
		RemoteItem item = node.item();
		power.end(what + " " + bytes);
		answer(On.PUT, path);
		return new Sent(item, org.osfworkbench.sync.tree.Content.of(bytes.length(), bytes.hashes()));
	}

	@Override
	public RemoteItem move(String id, org.osfworkbench.sync.tree.Kind kind, String parentId, String name, Cancellation cancellation)
			throws OsfException {
		String path = store.path(id);
		String what = "remote move " + id + " /" + path + " to /" + store.path(parentId) + name;
		power.begin(what);
		request(On.MOVE, path);
		mayWrite();
		Node node = node(id);
		folder(parentId);
		unlocked(node, 405, "Cannot move file as it is checked out.");
		if (store.isBelow(parentId, node)) {
			throw RemoteFaults.refusal(400, Optional.empty());
		}
		free(store.child(parentId, kind, name).filter(there -> there != node));
		node.parent = parentId;
		node.name = name;
		store.logged();
		moves++;
		power.end(what);
		answer(On.MOVE, path);
		return node.item();
	}

	@Override
	public void delete(String id, org.osfworkbench.sync.tree.Kind kind, Cancellation cancellation) throws OsfException {
		String path = store.path(id);
		String what = "remote delete " + id + " /" + path;
		power.begin(what);
		request(On.DELETE, path);
		mayWrite();
		Optional<Node> node = store.get(id);
		if (node.isPresent()) {
			unlocked(node.orElseThrow(), 403, "The file is checked out.");
			store.remove(node.orElseThrow());
			deletes++;
		}
		power.end(what);
		answer(On.DELETE, path);
	}

	@Override
	public Download read(String fileId, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		String path = store.path(fileId);
		power.call("remote read " + fileId + " version " + version + " /" + path);
		request(On.GET, path);
		Node node = node(fileId);
		if (version < 1 || version > node.versions.size()) {
			throw RemoteFaults.refusal(404, Optional.empty());
		}
		Bytes bytes = node.versions.get(version - 1);
		downloads++;
		Optional<Fault> broken = faults.take(On.GET, path, BROKEN_READS);
		if (broken.isPresent()) {
			bytes = damaged(broken.orElseThrow(), bytes, target);
		}
		target.write(bytes.array());
		answer(On.GET, path);
		return new Download(bytes.hashes(), bytes.length());
	}

	/** Other bytes of the same length, each time others, or a part of them and no answer. */
	private Bytes damaged(Fault fault, Bytes bytes, OutputStream target) throws OsfException, IOException {
		if (fault.kind() == Kind.CORRUPT && bytes.length() > 0) {
			byte[] other = bytes.array().clone();
			other[0] ^= (byte) (1 + spoiled++ % 100);
			return Bytes.of(other);
		}
		int arrived = fault.kind() == Kind.CUT ? Math.min(fault.afterBytes(), bytes.length()) : bytes.length() / 2;
		target.write(bytes.array(), 0, arrived);
		throw RemoteFaults.cutOff();
	}

	private Bytes receive(String path, Content content, Progress progress) throws OsfException, IOException {
		byte[] body;
		try (var stream = content.open()) {
			body = stream.readAllBytes();
		}
		if (body.length > 0) {
			progress.moved(body.length);
		}
		if (body.length != content.length() || faults.take(On.PUT, path, BROKEN_WRITES).isPresent()) {
			throw RemoteFaults.cutOff();
		}
		return Bytes.of(body);
	}

	private void request(On on, String path) throws OsfException {
		requests++;
		if (clock.nanos() < silentUntil) {
			complaints.add("a request for " + path + " before the end of the wait that the server asked for");
		}
		Optional<Fault> fault = faults.take(on, path, BEFORE);
		if (fault.isPresent()) {
			fault.orElseThrow().retryAfter().ifPresent(seconds -> silentUntil = clock.nanos() + Duration.ofSeconds(seconds).toNanos());
			throw RemoteFaults.refusal(fault.orElseThrow().status(), fault.orElseThrow().retryAfter());
		}
	}

	private void answer(On on, String path) throws OsfException {
		if (faults.take(on, path, AFTER).isPresent()) {
			throw RemoteFaults.cutOff();
		}
	}

	private void mayWrite() throws OsfException {
		if (!writable) {
			throw RemoteFaults.refusal(403, Optional.empty());
		}
	}

	private void unlocked(Node node, int status, String words) throws OsfException {
		if (store.hasLocked(node)) {
			throw new OsfException.WriteRefused(words, new Details(status, words, "", ""));
		}
	}

	private static void free(Optional<Node> taken) throws OsfException {
		if (taken.isPresent()) {
			throw new OsfException.NameConflict("The name is taken", new Details(409, "", "", ""), taken.flatMap(Node::asFile));
		}
	}

	private void folder(String id) throws OsfException {
		if (!store.isFolder(id)) {
			throw RemoteFaults.refusal(404, Optional.empty());
		}
	}

	private Node node(String id) throws OsfException {
		return store.get(id).orElseThrow(() -> RemoteFaults.refusal(404, Optional.empty()));
	}
}
