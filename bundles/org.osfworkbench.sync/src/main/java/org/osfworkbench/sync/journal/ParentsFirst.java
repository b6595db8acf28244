package org.osfworkbench.sync.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Orders entries so that every folder comes before what is in it. A folder may have been made after what was moved into it. */
final class ParentsFirst {

	private static final int ROOT = -1;
	private static final int MISSING = -2;

	private final long[] ids;
	private final List<BaseNode> nodes;
	private final BitSet taken;
	private final List<BaseNode> ordered;

	private ParentsFirst(List<BaseNode> nodes) {
		this.nodes = nodes;
		this.ids = nodes.stream().mapToLong(BaseNode::id).toArray();
		this.taken = new BitSet(ids.length);
		this.ordered = new ArrayList<>(ids.length);
	}

	/**
	 * Orders entries.
	 *
	 * @param nodes ascending by id
	 * @return all that hang together with the root; an entry whose folder is not recorded counts as not recorded
	 */
	static List<BaseNode> sort(List<BaseNode> nodes) {
		ParentsFirst sort = new ParentsFirst(nodes);
		for (int index = 0; index < sort.ids.length; index++) {
			sort.take(index);
		}
		return Collections.unmodifiableList(sort.ordered);
	}

	private void take(int start) {
		Deque<Integer> chain = new ArrayDeque<>();
		int index = start;
		while (index >= 0 && !taken.get(index) && chain.size() <= ids.length) {
			chain.push(index);
			index = parent(index);
		}
		if (index == MISSING || chain.size() > ids.length) {
			return;
		}
		for (int each : chain) {
			taken.set(each);
			ordered.add(nodes.get(each));
		}
	}

	private int parent(int index) {
		long parent = nodes.get(index).parent();
		if (parent == 0) {
			return ROOT;
		}
		int found = Arrays.binarySearch(ids, parent);
		return found < 0 ? MISSING : found;
	}
}
