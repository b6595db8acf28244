package org.osfworkbench.sync.tree;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Everything below a root as one side has it, or as it was last known equal ({@code sync-design.md}, section 2). Nothing in it is
 * without a folder, and no two nodes in a folder have one key. Not safe for use from several threads while it is changed.
 *
 * @param <F> what is known about each node
 */
public final class Tree<F> {

	private final Names names;
	private final Node<F> root;

	/**
	 * Makes a tree with nothing in it.
	 *
	 * @param names how names compare
	 * @param rootFacts what is known about the root
	 */
	public Tree(Names names, F rootFacts) {
		this.names = names;
		this.root = new Node<>("", "", Kind.FOLDER, rootFacts); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * The folder that holds everything.
	 *
	 * @return never changes
	 */
	public Node<F> root() {
		return root;
	}

	/**
	 * How names compare.
	 *
	 * @return the rules
	 */
	public Names names() {
		return names;
	}

	/**
	 * Adds an entry.
	 *
	 * @param parent a folder of this tree
	 * @param name as this side spells it
	 * @param canonical as the server spells it or would spell it
	 * @param kind what it is
	 * @param facts what is known
	 * @return the new node
	 * @throws IllegalStateException if the name is taken: two entries may not have one key
	 */
	public Node<F> add(Node<F> parent, String name, String canonical, Kind kind, F facts) {
		String key = key(name, canonical);
		Node<F> node = new Node<>(name, key, kind, facts);
		node.attach(parent, name, key);
		return node;
	}

	/**
	 * Moves an entry with all below it.
	 *
	 * @param node of this tree, not the root
	 * @param parent a folder of this tree, not the node or below it
	 * @param name the new name as this side spells it
	 * @param canonical as the server spells it or would spell it
	 * @throws IllegalStateException if the name is taken or the folder is below the node
	 */
	public void move(Node<F> node, Node<F> parent, String name, String canonical) {
		String key = key(name, canonical);
		Node<F> there = parent.child(key);
		if (parent.isWithin(node) || there != null && there != node) {
			throw new IllegalStateException(node + " -> " + parent + '/' + name); //$NON-NLS-1$
		}
		node.detach();
		node.attach(parent, name, key);
	}

	/**
	 * Removes an entry with all below it.
	 *
	 * @param node of this tree, not the root; has no parent afterwards
	 */
	public void remove(Node<F> node) {
		node.detach();
	}

	/**
	 * Whether a node is still in this tree.
	 *
	 * @param node any
	 * @return false if it or a folder above it was removed
	 */
	public boolean contains(Node<F> node) {
		return node.isWithin(root);
	}

	/**
	 * Looks for an entry.
	 *
	 * @param path names as the server spells them, separated by {@code /}; empty for the root
	 * @return null if there is none
	 */
	public @Nullable Node<F> find(String path) {
		Node<F> at = root;
		for (String name : path.isEmpty() ? new String[0] : path.split("/")) { //$NON-NLS-1$
			at = at == null ? null : at.child(names.key(name));
		}
		return at;
	}

	// the same string is kept once
	private String key(String name, String canonical) {
		String key = names.key(canonical);
		return key.equals(name) ? name : key;
	}
}
