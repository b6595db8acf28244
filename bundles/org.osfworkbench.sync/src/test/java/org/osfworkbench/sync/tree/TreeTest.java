package org.osfworkbench.sync.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TreeTest {

	private final Tree<Integer> tree = new Tree<>(new Names(true, name -> true), 0);

	@Property(tries = 500)
	void aFolderIsAMapInTheOrderOfTheKeys(@ForAll List<@IntRange(min = 0, max = 40) Integer> script) {
		Tree<Integer> one = new Tree<>(new Names(false, name -> true), 0);
		Map<String, Node<Integer>> expected = new TreeMap<>();
		for (int number : script) {
			String name = "n" + number;
			Node<Integer> there = expected.remove(name);
			if (there != null) {
				one.remove(there);
			} else {
				expected.put(name, one.add(one.root(), name, name, Kind.FILE, number));
			}
			assertThat(one.root().child(name)).isSameAs(expected.get(name));
		}
		assertThat(one.root().children()).isEqualTo(new ArrayList<>(expected.values()));
		assertThat(one.root().children()).isSortedAccordingTo(Comparator.comparing(Node::key));
	}

	@Test
	void noTwoInAFolderHaveOneKey() {
		Node<Integer> folder = tree.add(tree.root(), "d", "d", Kind.FOLDER, 1);
		Node<Integer> file = tree.add(folder, "a", "a", Kind.FILE, 1);

		assertThatThrownBy(() -> tree.add(folder, "A", "A", Kind.FILE, 2)).isInstanceOf(IllegalStateException.class);
		tree.move(file, folder, "A", "A");
		assertThat(file.path()).isEqualTo("d/A");
		assertThat(tree.find("D/a")).isSameAs(file);
		assertThat(tree.find("D/a/x")).isNull();
	}

	@Test
	void nothingIsInItself() {
		Node<Integer> outer = tree.add(tree.root(), "d", "d", Kind.FOLDER, 1);
		Node<Integer> inner = tree.add(outer, "e", "e", Kind.FOLDER, 1);

		assertThatThrownBy(() -> tree.move(outer, inner, "x", "x")).isInstanceOf(IllegalStateException.class);
		assertThat(inner.isWithin(outer)).isTrue();
		assertThat(outer.isWithin(inner)).isFalse();
		tree.remove(outer);
		assertThat(tree.contains(inner)).isFalse();
		assertThat(tree.contains(tree.root())).isTrue();
	}
}
