package org.osfworkbench.sync.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.match.Entry;
import org.osfworkbench.sync.match.Matcher;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;
import org.osfworkbench.sync.tree.Tree;

/**
 * The record as a tree, and its changes as rows of the journal. Only what is equal on both sides gets in, place and bytes each for
 * itself.
 *
 * <p>
 * While two entries exchange their places, two rows may have one place for a moment. The one that has to leave keeps its name but gets a
 * key that no name has.
 */
final class BaseRecord {

	private static final char NO_NAME = 0;

	private final Names names;
	private final Tree<BaseFacts> tree;
	private long lastId;

	BaseRecord(Names names, List<BaseNode> nodes) {
		this.names = names;
		this.tree = new Tree<>(names, new BaseFacts(0, "", "", 0, null, null, 0)); //$NON-NLS-1$ //$NON-NLS-2$
		Map<Long, Node<BaseFacts>> byId = new HashMap<>();
		byId.put(0L, tree.root());
		for (BaseNode row : nodes) {
			lastId = Math.max(lastId, row.id());
			Node<BaseFacts> folder = Objects.requireNonNull(byId.get(row.parent()), "a parent comes first"); //$NON-NLS-1$
			byId.put(row.id(), add(folder, row.name(), row.kind(), facts(row)));
		}
	}

	Tree<BaseFacts> tree() {
		return tree;
	}

	/** Records what is equal about an entry now: the place, the bytes, both or nothing. */
	List<LinkChange> settle(Entry entry) {
		List<LinkChange> changes = new ArrayList<>();
		Node<LocalFacts> here = entry.local();
		Node<RemoteFacts> there = entry.remote();
		if (here != null && there != null) {
			settle(entry, here, there, changes);
		}
		return changes;
	}

	/** Gives the row of an entry another name in its folder. */
	List<LinkChange> rename(Entry entry, String name, String localName) {
		Node<BaseFacts> node = entry.base();
		Node<BaseFacts> folder = node == null ? null : node.parent();
		if (node == null || folder == null) {
			return List.of();
		}
		BaseFacts old = node.facts();
		node.facts(new BaseFacts(old.id(), localName, old.remoteId(), old.remoteVersion(), old.content(), old.stat(), old.statTime()));
		move(node, folder, name);
		return List.of(new LinkChange.PutNode(row(node)));
	}

	/** Drops the row of an entry with all rows below it. */
	List<LinkChange> drop(Entry entry) {
		List<LinkChange> changes = new ArrayList<>();
		Node<BaseFacts> node = entry.base();
		if (node != null) {
			drop(node, changes);
		}
		return changes;
	}

	/** Drops the rows of a remote id, with all rows below. */
	List<LinkChange> disown(String remoteId) {
		List<LinkChange> changes = new ArrayList<>();
		disown(tree.root(), remoteId, changes);
		return changes;
	}

	private void disown(Node<BaseFacts> folder, String remoteId, List<LinkChange> changes) {
		for (Node<BaseFacts> child : folder.children()) {
			if (child.facts().remoteId().equals(remoteId)) {
				drop(child, changes);
			} else {
				disown(child, remoteId, changes);
			}
		}
	}

	/** Drops the row of an entry that is gone on both sides, unless a row below it belongs to something that lives elsewhere by now. */
	List<LinkChange> dropIfOver(Entry entry) {
		Node<BaseFacts> node = entry.base();
		return node == null || isOver(node) ? drop(entry) : List.of();
	}

	private static boolean isOver(Node<BaseFacts> folder) {
		return folder.children().stream().allMatch(child -> {
			Entry entry = Matcher.of(child);
			return entry.local() == null && entry.remote() == null && isOver(child);
		});
	}

	private void drop(Node<BaseFacts> node, List<LinkChange> changes) {
		for (Node<BaseFacts> child : node.children()) {
			drop(child, changes);
		}
		if (node.parent() != null) {
			tree.remove(node);
			changes.add(new LinkChange.DropNode(node.facts().id()));
			if (node.link() instanceof Entry entry && entry.base() == node) {
				entry.base(null);
			}
		}
	}

	private void settle(Entry entry, Node<LocalFacts> here, Node<RemoteFacts> there, List<LinkChange> changes) {
		Node<BaseFacts> folder = commonFolder(here, there, changes);
		boolean bytes = here.kind() == Kind.FOLDER || sameBytes(here.facts().content(), there.facts().content());
		Node<BaseFacts> node = entry.base();
		if (node != null) {
			update(node, folder, bytes ? facts(node.facts().id(), here, there) : node.facts(), here, there, changes);
		} else if (folder != null && bytes) {
			lastId++;
			Node<BaseFacts> row = add(folder, there.name(), here.kind(), facts(lastId, here, there));
			entry.base(row);
			changes.add(new LinkChange.PutNode(row(row)));
		}
	}

	private void update(Node<BaseFacts> node, @Nullable Node<BaseFacts> folder, BaseFacts now, Node<LocalFacts> here,
			Node<RemoteFacts> there, List<LinkChange> changes) {
		BaseNode before = row(node);
		String localName = folder == null ? node.facts().localName() : here.name();
		node.facts(new BaseFacts(now.id(), localName, now.remoteId(), now.remoteVersion(), now.content(), now.stat(), now.statTime()));
		if (folder != null) {
			move(node, folder, there.name());
		}
		if (!row(node).equals(before)) {
			changes.add(new LinkChange.PutNode(row(node)));
		}
	}

	// the row of the folder that both are in under one name, or null
	private @Nullable Node<BaseFacts> commonFolder(Node<LocalFacts> here, Node<RemoteFacts> there, List<LinkChange> changes) {
		Node<LocalFacts> folderHere = here.parent();
		Node<RemoteFacts> folderThere = there.parent();
		if (folderHere == null || folderThere == null || !here.key().equals(there.key())) {
			return null;
		}
		Entry folder = Matcher.of(folderHere);
		if (folder.remote() != folderThere) {
			return null;
		}
		if (folder.base() == null) {
			changes.addAll(settle(folder));
		}
		return folder.base();
	}

	private Node<BaseFacts> add(Node<BaseFacts> folder, String name, Kind kind, BaseFacts facts) {
		makeRoom(folder, name, null);
		return tree.add(folder, name, name, kind, facts);
	}

	private void move(Node<BaseFacts> node, Node<BaseFacts> folder, String name) {
		boolean stays = node.parent() == folder && node.name().equals(name) && node.key().equals(names.key(name));
		if (!stays && !folder.isWithin(node)) {
			makeRoom(folder, name, node);
			tree.move(node, folder, name, name);
		}
	}

	private void makeRoom(Node<BaseFacts> folder, String name, @Nullable Node<BaseFacts> mover) {
		Node<BaseFacts> there = folder.child(names.key(name));
		if (there != null && there != mover) {
			tree.move(there, folder, there.name(), NO_NAME + Long.toString(there.facts().id()));
		}
	}

	private static boolean sameBytes(@Nullable Content here, @Nullable Content there) {
		return here != null && there != null && here.sameBytes(there);
	}

	private static BaseFacts facts(long id, Node<LocalFacts> here, Node<RemoteFacts> there) {
		LocalFacts mine = here.facts();
		RemoteFacts theirs = there.facts();
		return new BaseFacts(id, here.name(), theirs.id(), theirs.version(), theirs.content(), mine.stat(), mine.statTime());
	}

	private static BaseFacts facts(BaseNode row) {
		return new BaseFacts(row.id(), row.localName().equals(row.name()) ? row.name() : row.localName(), row.remoteId(),
				row.remoteVersion(), orNull(row.content()), orNull(row.stat()), row.statTime());
	}

	private static BaseNode row(Node<BaseFacts> node) {
		BaseFacts facts = node.facts();
		Node<BaseFacts> folder = node.parent();
		return new BaseNode(facts.id(), folder == null ? 0 : folder.facts().id(), node.kind(), node.name(), facts.localName(),
				facts.remoteId(), facts.remoteVersion(), optional(facts.content()), optional(facts.stat()), facts.statTime());
	}

	private static <T> @Nullable T orNull(Optional<T> value) {
		return value.isPresent() ? value.get() : null;
	}

	private static <T> Optional<T> optional(@Nullable T value) {
		return value == null ? Optional.empty() : Optional.of(value);
	}
}
