package org.osfworkbench.sync.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;

/** The nodes in a folder by key: an open hash table of nothing but references, because most of the memory of a tree would go here. */
final class Children<F> {

	private static final int FIRST_SIZE = 4;

	private @Nullable Object[] table = new @Nullable Object[FIRST_SIZE];
	private int size;

	boolean isEmpty() {
		return size == 0;
	}

	@Nullable
	Node<F> get(String key) {
		return at(place(key));
	}

	void add(Node<F> node) {
		// at most three quarters full, so that a search always meets an end
		if ((size + 1) * 4 > table.length * 3) {
			grow();
		}
		int place = place(node.key());
		if (table[place] != null) {
			throw new IllegalStateException(node.key());
		}
		table[place] = node;
		size++;
	}

	void remove(Node<F> node) {
		int hole = place(node.key());
		if (table[hole] != node) {
			throw new IllegalStateException(node.key());
		}
		table[hole] = null;
		size--;
		closeUp(hole);
	}

	void each(Consumer<Node<F>> action) {
		for (int index = 0; index < table.length; index++) {
			Node<F> node = at(index);
			if (node != null) {
				action.accept(node);
			}
		}
	}

	List<Node<F>> sorted() {
		List<Node<F>> all = new ArrayList<>(size);
		each(all::add);
		all.sort(Comparator.comparing(Node::key));
		return all;
	}

	// what follows a hole must stay reachable: it is taken out and put in again
	private void closeUp(int hole) {
		for (int index = next(hole); table[index] != null; index = next(index)) {
			Object moved = table[index];
			table[index] = null;
			table[place(key(moved))] = moved;
		}
	}

	private void grow() {
		@Nullable
		Object[] old = table;
		table = new @Nullable Object[old.length * 2];
		for (Object node : old) {
			if (node != null) {
				table[place(key(node))] = node;
			}
		}
	}

	private int place(String key) {
		int index = spread(key.hashCode());
		for (Node<F> node = at(index); node != null && !node.key().equals(key); node = at(index)) {
			index = next(index);
		}
		return index;
	}

	private int spread(int hash) {
		return (hash ^ hash >>> 16) * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(table.length - 1);
	}

	private int next(int index) {
		return index + 1 & table.length - 1;
	}

	@SuppressWarnings("unchecked") // only add puts something in
	private @Nullable Node<F> at(int index) {
		return (Node<F>) table[index];
	}

	private static String key(@Nullable Object node) {
		return node instanceof Node<?> some ? some.key() : ""; //$NON-NLS-1$
	}
}
