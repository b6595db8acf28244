package org.osfworkbench.sync.observe;

import java.util.ArrayList;
import java.util.List;

import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.Stat;
import org.osfworkbench.sync.tree.Tree;

/**
 * Makes the local tree, told folder by folder what a scan finds. Pure: reads nothing itself. Used by one thread at a time.
 */
public final class LocalObserver {

	private final Tree<LocalFacts> tree;
	private final List<Problem> problems = new ArrayList<>();

	/**
	 * Begins with an empty tree.
	 *
	 * @param names how names compare
	 * @param ignored what is left alone
	 * @param base the record: what is in it wins against what is not, where two names clash
	 */
	public LocalObserver(Names names, Ignored ignored, Tree<BaseFacts> base) {
		this.tree = new Tree<>(names, LocalFacts.NONE);
		throw new UnsupportedOperationException(ignored + base.toString());
	}

	/**
	 * The folder to begin with.
	 *
	 * @return the root of the new tree
	 */
	public Node<LocalFacts> root() {
		return tree.root();
	}

	/**
	 * A folder was listed.
	 *
	 * @param folder the root, or a folder that this method gave
	 * @param items all that is in it
	 * @return the files and folders that take part, for the scan to go on with: files still without facts, to be told by
	 *         {@link #file(Node, Stat, long, Content)} or {@link #unreadable(Node)}; folders to be listed
	 */
	public List<Node<LocalFacts>> listed(Node<LocalFacts> folder, List<DiskItem> items) {
		throw new UnsupportedOperationException(folder + items.toString());
	}

	/**
	 * A file's bytes are known.
	 *
	 * @param file from {@link #listed(Node, List)}
	 * @param stat its stat
	 * @param statTime when the stat was taken, see {@link LocalFacts#statTime()}
	 * @param content its bytes, with their SHA-256
	 */
	public void file(Node<LocalFacts> file, Stat stat, long statTime, Content content) {
		file.facts(new LocalFacts(stat, statTime, content));
	}

	/**
	 * A file or folder cannot be read.
	 *
	 * @param entry from {@link #listed(Node, List)}, or the root
	 */
	public void unreadable(Node<LocalFacts> entry) {
		entry.forgetWhatItIs();
	}

	/**
	 * A file vanished after it was listed.
	 *
	 * @param file from {@link #listed(Node, List)}
	 */
	public void vanished(Node<LocalFacts> file) {
		tree.remove(file);
	}

	/**
	 * The tree.
	 *
	 * @return all that was told
	 */
	public Observed<LocalFacts> observed() {
		return new Observed<>(tree, List.copyOf(problems), java.util.Set.of());
	}
}
