package org.osfworkbench.sandbox.store;

import java.util.Optional;

import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Version;
import org.osfworkbench.sandbox.store.Refusal.Reason;
import org.osfworkbench.sandbox.store.Store.Draft;

/** Changes files and folders; every method is one durable step. Thread-safe. */
@SuppressWarnings("nls") // separators of paths
public final class FileTree {

	private final Store store;
	private final History history;

	/** Works on that store. */
	public FileTree(Store store, History history) {
		this.store = store;
		this.history = history;
	}

	/** The file or folder of that kind and exact name. */
	public Optional<Entry> child(Entry folder, String name, boolean isFolder) {
		return store.read(() -> store.children(folder.id()).stream()
				.filter(e -> e.folder() == isFolder && e.name().equals(name)).findFirst());
	}

	/** The path of names from the root of the provider; folders end with a slash. */
	public String materialized(Entry entry) {
		return store.read(() -> {
			String parent = Maybe.of(entry.parent()).flatMap(store::entry).map(this::materialized).orElse("");
			return parent + entry.name() + (entry.folder() ? "/" : "");
		});
	}

	/** Makes a folder. */
	public Entry createFolder(Entry parent, String name, String user) {
		return createFolder(parent, name, user, Ids.hex24());
	}

	/** The same with a chosen id. */
	public Entry createFolder(Entry parent, String name, String user, String id) {
		checkName(parent, name);
		return store.write(draft -> {
			checkFree(parent, name, true);
			touch(draft, parent.node());
			history.file(draft, parent, user, "folder_created", materialized(parent) + name + "/");
			return draft.put(Entry.folder(id, parent.node(), parent.provider(), parent.id(), name));
		});
	}

	/** Makes a file with its first version. */
	public Entry createFile(Entry parent, String name, Blob blob, String user) {
		return createFile(parent, name, blob, user, Ids.hex24());
	}

	/** The same with a chosen id. */
	public Entry createFile(Entry parent, String name, Blob blob, String user, String id) {
		checkName(parent, name);
		return store.write(draft -> {
			checkFree(parent, name, false);
			touch(draft, parent.node());
			history.file(draft, parent, user, "file_added", materialized(parent) + name);
			return draft.put(Entry.file(id, parent, name, version(1, blob, user, name)));
		});
	}

	/** Adds a version, unless the bytes are those of the newest one (osf-api.md 5.4). */
	public Entry update(String id, Blob blob, String user) {
		return store.write(draft -> {
			Entry file = alive(id);
			if (Maybe.of(file.checkout()).filter(holder -> !holder.equals(user)).isPresent()) {
				throw new Refusal(Reason.LOCKED_UPDATE, file);
			}
			Version newest = file.newest();
			if (newest.sha256().equals(blob.sha256())) {
				return file;
			}
			touch(draft, file.node());
			history.file(draft, file, user, "file_updated", materialized(file));
			return draft.put(file.add(version(newest.number() + 1, blob, user, file.name())));
		});
	}

	/** Deletes a file, or a folder with its content; of a root the content only (osf-api.md 5.9). */
	public void delete(String id, String user) {
		store.write(draft -> {
			Entry entry = alive(id);
			if (isLocked(entry)) {
				throw new Refusal(Reason.LOCKED_DELETE, entry);
			}
			touch(draft, entry.node());
			history.file(draft, entry, user, entry.folder() ? "folder_removed" : "file_removed", materialized(entry));
			delete(draft, entry);
			return entry;
		});
	}

	/**
	 * Takes or releases the check-out.
	 *
	 * @param holder who holds it from now on, if anybody
	 * @param user who does it
	 */
	public Entry checkout(String id, Optional<String> holder, String user) {
		return store.write(draft -> {
			Entry entry = alive(id);
			history.tell(draft, entry.node(), user, holder.isPresent() ? "checked_out" : "checked_in", "path", materialized(entry));
			return draft.put(entry.withCheckout(Maybe.orNull(holder)));
		});
	}

	/** The file with a GUID, made if it has none. */
	public Entry withGuid(String id) {
		return store.write(draft -> {
			Entry entry = alive(id);
			return Maybe.of(entry.guid()).isPresent() ? entry : draft.put(entry.withGuid(store.freeGuid()));
		});
	}

	/** Says whether the entity, or something in it, is checked out by anybody. */
	public boolean isLocked(Entry entry) {
		return store.read(() -> Maybe.of(entry.checkout()).isPresent()
				|| store.children(entry.id()).stream().anyMatch(this::isLocked));
	}

	/** Deletes an entity and what is below it; a root itself stays. */
	void delete(Draft draft, Entry entry) {
		store.children(entry.id()).forEach(child -> delete(draft, child));
		if (!entry.isRoot()) {
			draft.put(entry.delete());
		}
	}

	/** The entity as it is now. */
	Entry alive(String id) {
		Entry entry = store.entry(id).orElseThrow();
		boolean nodeGone = store.node(entry.node()).filter(n -> !n.deleted()).isEmpty();
		if (entry.deleted() || nodeGone) {
			throw new Refusal(Reason.GONE, entry);
		}
		return entry;
	}

	/** Marks a node as changed now. */
	void touch(Draft draft, String node) {
		store.node(node).map(n -> n.touch(store.now())).<Node>map(draft::put).orElseThrow();
	}

	static void checkName(Entry near, String name) {
		if (name.isEmpty() || name.contains("/") || name.equals(".") || name.equals("..")) {
			throw new Refusal(Reason.BAD_NAME, near);
		}
	}

	private void checkFree(Entry parent, String name, boolean isFolder) {
		Optional<Entry> taken = child(alive(parent.id()), name, isFolder);
		if (taken.isPresent()) {
			throw new Refusal(Reason.NAME_TAKEN, taken.get());
		}
	}

	private Version version(int number, Blob blob, String user, String name) {
		return new Version(number, blob.size(), blob.md5(), blob.sha256(), store.now(), user, name);
	}
}
