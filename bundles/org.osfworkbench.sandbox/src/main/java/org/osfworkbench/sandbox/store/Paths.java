package org.osfworkbench.sandbox.store;

import java.util.Optional;
import java.util.stream.Stream;

import org.osfworkbench.sandbox.model.Addon;
import org.osfworkbench.sandbox.model.Entry;

/** Translates between entities and the paths of their provider, which are ids or names (osf-api.md 5.1, section 10). */
@SuppressWarnings("nls") // separators
public final class Paths {

	private final Store store;
	private final FileTree tree;

	/** Works on that store. */
	public Paths(Store store, FileTree tree) {
		this.store = store;
		this.tree = tree;
	}

	/** The decoded path within the provider: {@code /}, {@code /id}, {@code /id/}, or names. */
	public String of(Entry entry) {
		if (entry.isRoot()) {
			return "/";
		}
		return byName(entry.node(), entry.provider()) ? tree.materialized(entry)
				: "/" + entry.id() + (entry.folder() ? "/" : "");
	}

	/** The entity at a decoded path; nothing if the slash at the end does not fit its kind, or it is deleted. */
	public Optional<Entry> find(String node, String provider, String path) {
		Optional<Entry> root = store.root(node, provider);
		if (path.equals("/")) {
			return root;
		}
		boolean folder = path.endsWith("/");
		Optional<Entry> found = byName(node, provider) ? root.flatMap(r -> walk(r, path))
				: store.entry(path.substring(1, path.length() - (folder ? 1 : 0)));
		return found.filter(e -> !e.deleted() && !e.isRoot() && e.folder() == folder)
				.filter(e -> e.node().equals(node) && e.provider().equals(provider));
	}

	/** The entity at a path of names below a root; folders end with a slash. */
	public Optional<Entry> walk(Entry root, String names) {
		String[] parts = Stream.of(names.split("/")).filter(p -> !p.isEmpty()).toArray(String[]::new);
		Optional<Entry> at = Optional.of(root);
		for (int i = 0; i < parts.length; i++) {
			String name = parts[i];
			boolean folder = i < parts.length - 1 || names.endsWith("/");
			at = at.flatMap(e -> tree.child(e, name, folder));
		}
		return at;
	}

	/** Says whether the provider's paths are names. */
	public boolean byName(String node, String provider) {
		return addon(node, provider).filter(Addon::namePaths).isPresent();
	}

	/** The add-on, if the provider is one. */
	public Optional<Addon> addon(String node, String provider) {
		return store.node(node).flatMap(n -> n.addon(provider));
	}
}
