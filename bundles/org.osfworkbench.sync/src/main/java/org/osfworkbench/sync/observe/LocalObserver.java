package org.osfworkbench.sync.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
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
	private final Names names;
	private final Ignored ignored;
	private final Tree<BaseFacts> base;
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
		this.names = names;
		this.ignored = ignored;
		this.base = base;
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
	 * The recorded entry that had the place of an entry, whose stat may save reading the file again.
	 *
	 * @param entry from {@link #listed(Node, List)}
	 * @return null if there is none
	 */
	public @Nullable Node<BaseFacts> recorded(Node<LocalFacts> entry) {
		return Admission.samePlace(base, entry);
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
		String path = path(folder);
		Admission<DiskItem> admission = new Admission<>(names);
		@Nullable
		Node<BaseFacts> before = Admission.samePlace(base, folder);
		for (DiskItem item : items) {
			consider(admission, folder, path, item, before);
		}
		List<Node<LocalFacts>> admitted = new ArrayList<>();
		for (List<Admission.Candidate<DiskItem>> group : admission.groups()) {
			var winner = group.get(0);
			for (var loser : group.subList(1, group.size())) {
				problems.add(Admission.clash(winner, loser, path, Problem.Side.LOCAL));
				folder.pin();
			}
			String known = recordedName(before, winner);
			boolean plain = winner.name().equals(known);
			Node<LocalFacts> node = tree.add(folder, known, plain ? known : winner.name(), winner.kind(), LocalFacts.NONE);
			if (isOrdinary(node, winner.item(), Admission.below(path, winner.name()))) {
				admitted.add(node);
			}
		}
		return admitted;
	}

	// the same string is kept once
	private String recordedName(@Nullable Node<BaseFacts> before, Admission.Candidate<DiskItem> found) {
		Node<BaseFacts> same = before == null ? null : before.child(names.key(found.name()));
		String name = found.item().name();
		return same != null && same.facts().localName().equals(name) ? same.facts().localName() : name;
	}

	private void consider(Admission<DiskItem> admission, Node<LocalFacts> folder, String path, DiskItem item,
			@Nullable Node<BaseFacts> before) {
		String name = names.canonical(item.name());
		Kind kind = item.type() == DiskItem.Type.FOLDER ? Kind.FOLDER : Kind.FILE;
		String itemPath = Admission.below(path, name);
		if (ignored.test(itemPath, kind)) {
			folder.pin();
		} else if (!Names.isSafe(name)) {
			folder.pin();
			problems.add(Admission.problem(Problem.Kind.UNSAFE_NAME, itemPath, Problem.Side.LOCAL));
		} else {
			Node<BaseFacts> same = before == null ? null : before.child(names.key(name));
			boolean recorded = same != null && same.facts().localName().equals(item.name());
			admission.add(new Admission.Candidate<>(item, name, kind, recorded ? 0 : 2));
		}
	}

	private boolean isOrdinary(Node<LocalFacts> node, DiskItem item, String path) {
		if (item.type() == DiskItem.Type.LINK || item.type() == DiskItem.Type.SPECIAL) {
			node.forgetWhatItIs();
			var kind = item.type() == DiskItem.Type.LINK ? Problem.Kind.SYMLINK : Problem.Kind.SPECIAL_FILE;
			problems.add(Admission.problem(kind, path, Problem.Side.LOCAL));
			return false;
		}
		return true;
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
		String slash = entry.kind() == Kind.FOLDER ? "/" : ""; //$NON-NLS-1$ //$NON-NLS-2$
		problems.add(Admission.problem(Problem.Kind.UNREADABLE, path(entry) + slash, Problem.Side.LOCAL));
	}

	/**
	 * A file or folder vanished after it was listed.
	 *
	 * @param entry from {@link #listed(Node, List)}
	 */
	public void vanished(Node<LocalFacts> entry) {
		tree.remove(entry);
	}

	/**
	 * The tree.
	 *
	 * @return all that was told
	 */
	public Observed<LocalFacts> observed() {
		return new Observed<>(tree, List.copyOf(problems), Set.of());
	}

	// as the server spells it, or would
	private String path(Node<LocalFacts> node) {
		Node<LocalFacts> up = node.parent();
		return up == null ? "" : Admission.below(path(up), names.canonical(node.name())); //$NON-NLS-1$
	}
}
