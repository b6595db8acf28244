package org.osfworkbench.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sandbox.http.Backend;
import org.osfworkbench.sandbox.json.Markup;
import org.osfworkbench.sandbox.model.Contributor;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;
import org.osfworkbench.sandbox.model.User;
import org.osfworkbench.sandbox.model.Version;
import org.osfworkbench.sandbox.store.Blob;
import org.osfworkbench.sandbox.store.Transfers;

/**
 * Looks at OSF Storage and changes it without HTTP, as another colleague would. Changes are made in the name of the second
 * user of the seed and are durable when the method returns. Thread-safe. An unknown id gives a
 * {@link java.util.NoSuchElementException}.
 */
@SuppressWarnings("nls") // names and separators of the protocol
public final class SandboxState {

	private final Backend backend;

	SandboxState(Backend backend) {
		this.backend = backend;
	}

	/** The id of the first node of that title (not HTML-escaped) that is not deleted. */
	public Optional<String> node(String title) {
		return backend.store().nodes().stream()
				.filter(n -> !n.deleted() && Markup.unescape(n.words().title()).equals(title)).map(Node::id).findFirst();
	}

	/** Ids of all nodes that are not deleted, oldest first. */
	public List<String> nodes() {
		return backend.store().nodes().stream().filter(n -> !n.deleted()).map(Node::id).toList();
	}

	/** Everything in the OSF Storage of a node, folders before their content. */
	public List<SandboxFile> files(String node) {
		List<SandboxFile> all = new ArrayList<>();
		backend.store().read(() -> collect(root(node), all));
		return List.copyOf(all);
	}

	private boolean collect(Entry folder, List<SandboxFile> all) {
		for (Entry child : backend.store().children(folder.id())) {
			all.add(describe(child));
			collect(child, all);
		}
		return true;
	}

	/** The file or folder at a path of names such as {@code /data/a.csv}; folders end with a slash. */
	public Optional<SandboxFile> find(String node, String path) {
		return backend.paths().walk(root(node), path).map(this::describe);
	}

	/** The file or folder of that id, unless it is deleted. */
	public Optional<SandboxFile> file(String id) {
		return backend.store().entry(id).filter(e -> !e.deleted()).map(this::describe);
	}

	/** Makes a file; missing folders of the path are made, too. */
	public SandboxFile addFile(String node, String path, byte[] bytes) {
		int slash = path.lastIndexOf('/');
		Entry parent = folders(root(node), path.substring(0, Math.max(slash, 0)));
		Entry made = backend.tree().createFile(parent, path.substring(slash + 1), blob(bytes), colleague());
		return describe(made);
	}

	/** Makes a folder with all folders above it that are missing. */
	public SandboxFile addFolder(String node, String path) {
		return describe(folders(root(node), path));
	}

	private Entry folders(Entry root, String path) {
		Entry at = root;
		for (String name : path.split("/")) {
			if (!name.isEmpty()) {
				Entry above = at;
				at = backend.tree().child(above, name, true).orElseGet(() -> backend.tree().createFolder(above, name, colleague()));
			}
		}
		return at;
	}

	/** Adds a version to a file; the same bytes as the newest version add none. */
	public SandboxFile addVersion(String id, byte[] bytes) {
		return describe(backend.tree().update(id, blob(bytes), colleague()));
	}

	/** Renames a file or folder. */
	public SandboxFile rename(String id, String name) {
		Entry entry = backend.store().entry(id).orElseThrow();
		return transfer(new Transfers.Order(id, String.valueOf(entry.parent()), name, Transfers.Conflict.WARN, false, colleague()));
	}

	/** Moves a file or folder into the folder of that id; of a node's root, see {@link #rootId(String)}. */
	public SandboxFile move(String id, String folder) {
		Entry entry = backend.store().entry(id).orElseThrow();
		return transfer(new Transfers.Order(id, folder, entry.name(), Transfers.Conflict.WARN, false, colleague()));
	}

	/** Moves a file or folder into the folder of that id under another name. */
	public SandboxFile move(String id, String folder, String name) {
		return transfer(new Transfers.Order(id, folder, name, Transfers.Conflict.WARN, false, colleague()));
	}

	private SandboxFile transfer(Transfers.Order order) {
		return describe(backend.transfers().run(order).entry());
	}

	/** The id of the root folder of a node. */
	public String rootId(String node) {
		return root(node).id();
	}

	/** Deletes a file, or a folder with its content. */
	public void delete(String id) {
		backend.tree().delete(id, colleague());
	}

	/** Deletes a node with its components. */
	public void deleteNode(String id) {
		backend.projects().delete(backend.store().node(id).orElseThrow(), colleague());
	}

	/** Locks a file for the second user. */
	public void checkOut(String id) {
		backend.tree().checkout(id, Optional.of(colleague()), colleague());
	}

	/** Takes the lock of a file away, whoever has it. */
	public void checkIn(String id) {
		backend.tree().checkout(id, Optional.empty(), colleague());
	}

	/** Says whether the first user of the seed may change a node that he contributes to, or only read it. */
	public void writable(String node, boolean may) {
		String person = backend.store().users().iterator().next().id();
		backend.store().write(draft -> {
			Node old = backend.store().node(node).orElseThrow();
			List<Contributor> people = old.contributors().stream()
					.map(c -> c.user().equals(person) ? new Contributor(person, may ? Permission.WRITE : Permission.READ, c.bibliographic()) : c)
					.toList();
			return draft.put(old.withContributors(people, backend.store().now()));
		});
	}

	/** How many versions a file has. */
	public int versions(String id) {
		return backend.store().entry(id).orElseThrow().versions().size();
	}

	/** The bytes of a version, counted from 1. */
	public byte[] read(String id, int version) {
		Version found = backend.store().entry(id).flatMap(e -> e.version(version)).orElseThrow();
		try {
			return Files.readAllBytes(backend.store().blobs().path(found.sha256()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Entry root(String node) {
		return backend.store().root(node, "osfstorage").orElseThrow();
	}

	private String colleague() {
		List<String> ids = backend.store().users().stream().map(User::id).toList();
		return ids.get(Math.min(1, ids.size() - 1));
	}

	private Blob blob(byte[] bytes) {
		try {
			return backend.store().blobs().receive(new ByteArrayInputStream(bytes));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private SandboxFile describe(Entry entry) {
		boolean folder = entry.folder();
		return new SandboxFile(entry.id(), entry.node(), backend.tree().materialized(entry), folder,
				folder ? 0 : entry.newest().number(), folder ? 0 : entry.newest().size(),
				folder ? "" : entry.newest().sha256());
	}
}
