package org.osfworkbench.scenarios.memory;

import java.util.Optional;
import java.util.SortedMap;

import org.osfworkbench.scenarios.memory.RemoteStore.Node;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.RemoteEntry;
import org.osfworkbench.scenarios.world.RemoteUser;
import org.osfworkbench.sync.tree.Kind;

/** Other people at a server in memory. */
final class MemoryRemoteUser implements RemoteUser {

	private final RemoteStore store;
	private final MemoryRemote remote;

	MemoryRemoteUser(RemoteStore store, MemoryRemote remote) {
		this.store = store;
		this.remote = remote;
	}

	@Override
	public void write(String path, Bytes bytes) {
		String parent = parent(path);
		Node file = store.child(parent, Kind.FILE, name(path)).orElseGet(() -> store.add(Kind.FILE, parent, name(path)));
		file.put(bytes);
		store.logged();
	}

	@Override
	public void delete(String path) {
		store.remove(node(path));
	}

	@Override
	public void rename(String from, String to) {
		Node node = node(from);
		node.parent = parent(to);
		node.name = name(to);
		store.logged();
	}

	@Override
	public void mkdir(String path) {
		parent(plain(path) + "/x");
	}

	@Override
	public void checkout(String path) {
		node(path).locked = true;
	}

	@Override
	public void checkin(String path) {
		node(path).locked = false;
	}

	@Override
	public void writable(boolean may) {
		remote.writable(may);
	}

	@Override
	public void rootId(String id) {
		store.rename(id);
	}

	@Override
	public SortedMap<String, RemoteEntry> tree() {
		return store.tree();
	}

	/** The id of the folder that a path is in; it is made if it is not there. */
	private String parent(String path) {
		String plain = plain(path);
		String at = store.root();
		for (int from = 0, slash = plain.indexOf('/'); slash >= 0; from = slash + 1, slash = plain.indexOf('/', from)) {
			String folder = at;
			String name = plain.substring(from, slash);
			at = store.child(folder, Kind.FOLDER, name).orElseGet(() -> store.add(Kind.FOLDER, folder, name)).id;
		}
		return at;
	}

	private Node node(String path) {
		String parent = parent(path);
		Optional<Node> folder = store.child(parent, Kind.FOLDER, name(path));
		Optional<Node> file = store.child(parent, Kind.FILE, name(path));
		return (path.endsWith("/") ? folder : file.or(() -> folder))
				.orElseThrow(() -> new IllegalArgumentException("Nothing has the remote name " + path));
	}

	private static String name(String path) {
		return plain(path).substring(plain(path).lastIndexOf('/') + 1);
	}

	private static String plain(String path) {
		return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
	}
}
