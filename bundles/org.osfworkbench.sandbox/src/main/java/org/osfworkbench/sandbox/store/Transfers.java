package org.osfworkbench.sandbox.store;

import java.util.List;
import java.util.Optional;

import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Version;
import org.osfworkbench.sandbox.store.Refusal.Reason;
import org.osfworkbench.sandbox.store.Store.Draft;

/** Moves, renames and copies (osf-api.md 5.8); every call is one durable step. Thread-safe. */
@SuppressWarnings("nls") // pieces of file names
public final class Transfers {

	private final Store store;
	private final FileTree tree;
	private final History history;

	/** Works on that store. */
	public Transfers(Store store, FileTree tree, History history) {
		this.store = store;
		this.tree = tree;
		this.history = history;
	}

	/** What to do with a name that exists. */
	public enum Conflict {
		/** Refuse. */
		WARN,
		/** Delete what is there. */
		REPLACE,
		/** Take a free name. */
		KEEP
	}

	/**
	 * What is asked for.
	 *
	 * @param folder the id of the destination folder
	 * @param user who asks
	 */
	public record Order(String source, String folder, String name, Conflict conflict, boolean copy, String user) {
	}

	/** What came out. */
	public record Result(Entry entry, boolean replaced) {
	}

	/** Does it. */
	public Result run(Order order) {
		return store.write(draft -> run(draft, order));
	}

	private Result run(Draft draft, Order order) {
		Entry source = tree.alive(order.source());
		Entry folder = tree.alive(order.folder());
		FileTree.checkName(source, order.name());
		checkSource(source, folder, order);
		Optional<Entry> taken = tree.child(folder, order.name(), source.folder());
		String name = order.name();
		if (taken.isPresent()) {
			switch (order.conflict()) {
				case WARN -> throw new Refusal(Reason.NAME_TAKEN, taken.get());
				case REPLACE -> replace(draft, source, taken.get());
				case KEEP -> name = freeName(folder, order.name(), source.folder());
			}
		}
		Entry result = place(draft, source, folder, name, order.copy());
		tree.touch(draft, folder.node());
		tell(draft, source, folder, name, order);
		return new Result(result, taken.isPresent() && order.conflict() == Conflict.REPLACE);
	}

	private void tell(Draft draft, Entry source, Entry folder, String name, Order order) {
		boolean rename = !order.copy() && folder.id().equals(source.parent());
		String action = order.copy() ? "addon_file_copied" : rename ? "addon_file_renamed" : "addon_file_moved";
		String path = tree.materialized(folder) + name + (source.folder() ? "/" : "");
		history.transfer(draft, order.user(), action, new History.Spot(source.node(), source.provider(), tree.materialized(source)),
				new History.Spot(folder.node(), folder.provider(), path));
	}

	private void checkSource(Entry source, Entry folder, Order order) {
		if (!order.copy() && tree.isLocked(source)) {
			throw new Refusal(Reason.LOCKED_MOVE, source);
		}
		if (isInside(folder, source)) {
			throw new Refusal(Reason.ONTO_ITSELF, source);
		}
	}

	private boolean isInside(Entry entry, Entry ancestor) {
		return entry.id().equals(ancestor.id())
				|| Maybe.of(entry.parent()).flatMap(store::entry).filter(p -> isInside(p, ancestor)).isPresent();
	}

	private void replace(Draft draft, Entry source, Entry taken) {
		if (taken.id().equals(source.id())) {
			throw new Refusal(Reason.ONTO_ITSELF, source);
		}
		if (tree.isLocked(taken)) {
			throw new Refusal(Reason.LOCKED_DELETE, taken);
		}
		tree.delete(draft, taken);
	}

	private String freeName(Entry folder, String name, boolean isFolder) {
		int dot = isFolder ? -1 : name.lastIndexOf('.');
		String stem = dot > 0 ? name.substring(0, dot) : name;
		String extension = dot > 0 ? name.substring(dot) : "";
		int n = 1;
		while (tree.child(folder, stem + " (" + n + ")" + extension, isFolder).isPresent()) {
			n++;
		}
		return stem + " (" + n + ")" + extension;
	}

	private Entry place(Draft draft, Entry source, Entry folder, String name, boolean copy) {
		boolean sameProvider = source.provider().equals(folder.provider());
		if (copy || !sameProvider) {
			Entry result = copy(draft, source, folder, name);
			if (!copy) {
				tree.delete(draft, source);
			}
			return result;
		}
		Entry moved = draft.put(source.moveTo(folder.node(), folder.id(), name));
		if (!source.node().equals(folder.node())) {
			carry(draft, source, folder.node());
		}
		return moved;
	}

	private void carry(Draft draft, Entry folder, String node) {
		for (Entry child : store.children(folder.id())) {
			draft.put(child.moveTo(node, folder.id(), child.name()));
			carry(draft, child, node);
		}
	}

	private Entry copy(Draft draft, Entry source, Entry folder, String name) {
		Entry copy = source.copyTo(Ids.hex24(), folder, name);
		if (!source.folder() && !source.provider().equals(folder.provider())) {
			Version v = source.newest();
			Version only = new Version(1, v.size(), v.md5(), v.sha256(), store.now(), v.user(), name);
			copy = new Entry(copy.id(), copy.node(), copy.provider(), copy.parent(), false, name, List.of(only), List.of(),
					null, null, false);
		}
		draft.put(copy);
		for (Entry child : store.children(source.id())) {
			copy(draft, child, copy, child.name());
		}
		return copy;
	}
}
