package org.osfworkbench.sync.tree;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A file or folder of one tree. Changed only by its {@link Tree}. Packed, because there may be a million of them ({@code sync-design.md},
 * section 8, Memory). Not safe for use from several threads while its tree is changed.
 *
 * @param <F> what is known about it on its side
 */
public final class Node<F> {

	private static final byte FOLDER = 1;
	private static final byte UNKNOWN = 2;
	private static final byte PINNED = 4;

	private @Nullable Node<F> parent;
	private String name;
	private String key;
	private F facts;
	private @Nullable Children<F> children;
	private @Nullable Object link;
	private byte flags;

	Node(String name, String key, Kind kind, F facts) {
		this.name = name;
		this.key = key;
		this.facts = facts;
		this.flags = kind == Kind.FOLDER ? FOLDER : 0;
	}

	/**
	 * The folder it is in.
	 *
	 * @return null for the root of a tree and for a node that was removed
	 */
	public @Nullable Node<F> parent() {
		return parent;
	}

	/**
	 * Its name as this side spells it.
	 *
	 * @return empty for the root
	 */
	public String name() {
		return name;
	}

	/**
	 * What its name is compared by, on all sides.
	 *
	 * @return see {@link Names#key(String)}
	 */
	public String key() {
		return key;
	}

	/**
	 * What it is.
	 *
	 * @return file or folder; of no meaning if it is not known
	 */
	public Kind kind() {
		return (flags & FOLDER) == 0 ? Kind.FILE : Kind.FOLDER;
	}

	/**
	 * What its side knows about it.
	 *
	 * @return the facts
	 */
	public F facts() {
		return facts;
	}

	/**
	 * Replaces what is known.
	 *
	 * @param newer the facts
	 */
	public void facts(F newer) {
		facts = newer;
	}

	/**
	 * Whether it could be read. Nothing is decided about what is not known or is below it, and nothing is written in its place.
	 *
	 * @return false for a folder that could not be listed, and for what has a name but is neither file nor folder
	 */
	public boolean known() {
		return (flags & UNKNOWN) == 0;
	}

	/** Marks it as not known. */
	public void forgetWhatItIs() {
		flags |= UNKNOWN;
	}

	/**
	 * Whether the folder holds something that is not in the tree because it is ignored or was not admitted. Such a folder cannot be
	 * deleted.
	 *
	 * @return true if there is something
	 */
	public boolean pinned() {
		return (flags & PINNED) != 0;
	}

	/** Marks that it holds something that is not in the tree. */
	public void pin() {
		flags |= PINNED;
	}

	/**
	 * What is in it.
	 *
	 * @return in the order of the keys; empty for a file
	 */
	public List<Node<F>> children() {
		Children<F> mine = children;
		return mine == null ? List.of() : mine.sorted();
	}

	/**
	 * Does something with all that is in it, in an order that is of no meaning but always the same.
	 *
	 * @param action must not add or remove anything in this folder
	 */
	public void eachChild(Consumer<Node<F>> action) {
		Children<F> mine = children;
		if (mine != null) {
			mine.each(action);
		}
	}

	/**
	 * What has a name in it.
	 *
	 * @param childKey see {@link Names#key(String)}
	 * @return null if nothing has
	 */
	public @Nullable Node<F> child(String childKey) {
		Children<F> mine = children;
		return mine == null ? null : mine.get(childKey);
	}

	/**
	 * Whether it is in a folder, at any depth, or is that folder.
	 *
	 * @param folder the folder
	 * @return true if it is
	 */
	public boolean isWithin(Node<?> folder) {
		for (Node<?> at = this; at != null; at = at.parent) {
			if (at == folder) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Where it is, as its side spells it.
	 *
	 * @return names separated by {@code /}; empty for the root
	 */
	public String path() {
		Node<F> up = parent;
		if (up == null) {
			return name;
		}
		String folder = up.path();
		return folder.isEmpty() ? name : folder + '/' + name;
	}

	/**
	 * Whatever the one who compares trees has to remember about it.
	 *
	 * @return null if nothing
	 */
	public @Nullable Object link() {
		return link;
	}

	/**
	 * Remembers something about it.
	 *
	 * @param thing null to forget
	 */
	public void link(@Nullable Object thing) {
		link = thing;
	}

	void attach(Node<F> folder, String newName, String newKey) {
		name = newName;
		key = newKey;
		parent = folder;
		Children<F> theirs = folder.children;
		if (theirs == null) {
			theirs = new Children<>();
			folder.children = theirs;
		}
		theirs.add(this);
	}

	void detach() {
		Node<F> folder = parent;
		if (folder != null) {
			Children<F> theirs = folder.children;
			if (theirs != null) {
				theirs.remove(this);
				folder.children = theirs.isEmpty() ? null : theirs;
			}
			parent = null;
		}
	}

	@Override
	public String toString() {
		return path() + (kind() == Kind.FOLDER ? "/" : "") + (known() ? "" : " ?"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
