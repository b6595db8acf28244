package org.osfworkbench.scenarios.memory;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.RemoteEntry;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;

/** What a server holds below one root, by id. Knows nothing of requests. */
final class RemoteStore {

	/** A file or folder. */
	static final class Node {
		final String id;
		final Kind kind;
		final List<Bytes> versions = new ArrayList<>();
		String parent;
		String name;
		boolean locked;

		Node(String id, Kind kind, String parent, String name) {
			this.id = id;
			this.kind = kind;
			this.parent = parent;
			this.name = name;
		}

		/** Equal bytes make no new version (R6). */
		void put(Bytes bytes) {
			if (versions.isEmpty() || !versions.getLast().equals(bytes)) {
				versions.add(bytes);
			}
		}

		/** As the client's answers show a file. */
		Optional<RemoteFile> asFile() {
			return kind == Kind.FOLDER ? Optional.empty()
					: Optional.of(new RemoteFile(id, "node1", "osfstorage", name, "/" + name, OptionalLong.of(versions.getLast().length()),
							versions.size(), Optional.empty(), versions.getLast().hashes(), URI.create("https://files.example/" + id)));
		}

		RemoteItem item() {
			boolean isFile = kind == Kind.FILE;
			Content content = isFile ? Content.of(versions.getLast().length(), versions.getLast().hashes()) : RemoteItem.NO_BYTES;
			return new RemoteItem(id, parent, kind, name, versions.size(), content);
		}
	}

	private final Map<String, Node> nodes = new LinkedHashMap<>();
	private final Map<String, Node> everything = new LinkedHashMap<>();
	private final List<Long> log = new ArrayList<>();
	private final VirtualClock clock;
	private String root = "root";
	private int nextId = 1;

	RemoteStore(VirtualClock clock) {
		this.clock = clock;
	}

	String root() {
		return root;
	}

	/** The same things below another root. */
	void rename(String otherRoot) {
		nodes.values().stream().filter(node -> node.parent.equals(root)).forEach(node -> node.parent = otherRoot);
		root = otherRoot;
		logged();
	}

	/** How many entries the log shows that are so old. */
	long logEntriesOlderThan(long nanos) {
		return log.stream().filter(time -> time <= clock.elapsed() - nanos).count();
	}

	void logged() {
		log.add(clock.elapsed());
	}

	Optional<Node> get(String id) {
		return Optional.ofNullable(nodes.get(id));
	}

	/** The bytes of a version, even if it was deleted since. */
	Optional<Bytes> everHad(String id, int version) {
		return Optional.ofNullable(everything.get(id)).filter(node -> 0 < version && version <= node.versions.size())
				.map(node -> node.versions.get(version - 1));
	}

	boolean isFolder(String id) {
		return id.equals(root) || get(id).filter(node -> node.kind == Kind.FOLDER).isPresent();
	}

	List<Node> children(String folder) {
		return nodes.values().stream().filter(node -> node.parent.equals(folder)).toList();
	}

	Optional<Node> child(String folder, Kind kind, String name) {
		return nodes.values().stream().filter(node -> node.parent.equals(folder) && node.kind == kind && node.name.equals(name)).findFirst();
	}

	Node add(Kind kind, String parent, String name) {
		Node node = new Node("id" + nextId++, kind, parent, name);
		nodes.put(node.id, node);
		everything.put(node.id, node);
		logged();
		return node;
	}

	void remove(Node node) {
		nodes.remove(node.id);
		children(node.id).forEach(this::remove);
		logged();
	}

	boolean isBelow(String id, Node top) {
		return id.equals(top.id) || get(id).filter(node -> isBelow(node.parent, top)).isPresent();
	}

	boolean hasLocked(Node node) {
		return node.locked || children(node.id).stream().anyMatch(this::hasLocked);
	}

	/** The path of a folder or file, a folder's with a slash at the end, the root's empty. */
	String path(String id) {
		return get(id).map(node -> path(node.parent) + node.name + (node.kind == Kind.FOLDER ? "/" : "")).orElse("");
	}

	SortedMap<String, RemoteEntry> tree() {
		SortedMap<String, RemoteEntry> all = new TreeMap<>();
		nodes.values().forEach(node -> all.put(path(node.id), new RemoteEntry(node.id, List.copyOf(node.versions))));
		return all;
	}
}
