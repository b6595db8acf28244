package org.osfworkbench.sync.match;

import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;

/** What happened on each side to what is recorded ({@code sync-design.md}, section 4). */
final class States {

	private final Set<String> leftOut;

	private States(Set<String> leftOut) {
		this.leftOut = leftOut;
	}

	static void set(Node<BaseFacts> root, Set<String> leftOut) {
		Entry entry = Matcher.of(root);
		States states = new States(leftOut);
		states.set(root, isUnknown(entry.local(), false), isUnknown(entry.remote(), false));
	}

	// nothing is known below what is not known, unless it is seen elsewhere
	private void set(Node<BaseFacts> folder, boolean unknownHere, boolean unknownThere) {
		folder.eachChild(child -> {
			Entry entry = Matcher.of(child);
			boolean here = isUnknown(entry.local(), unknownHere);
			boolean there = isUnknown(entry.remote(), unknownThere || leftOut.contains(child.facts().remoteId()));
			entry.states(local(child, entry), remote(child, entry));
			if (here || there) {
				entry.leaveAlone();
			}
			set(child, here, there);
		});
	}

	private static boolean isUnknown(@Nullable Node<?> node, boolean ifAbsent) {
		return node == null ? ifAbsent : !node.known();
	}

	private static State local(Node<BaseFacts> before, Entry entry) {
		Node<LocalFacts> now = entry.local();
		Node<BaseFacts> folder = before.parent();
		if (now == null) {
			return folder == null ? State.DELETED : gone(before, Matcher.of(folder).local());
		}
		boolean temporary = Names.ownerOfTemporary(now.name()) == before.facts().id();
		boolean moved = !temporary && (!isIn(now, folder) || !Names.same(now.name(), before.facts().localName()));
		return state(moved, before.kind() == Kind.FILE && differs(before.facts().content(), now.facts().content()));
	}

	private static State remote(Node<BaseFacts> before, Entry entry) {
		Node<RemoteFacts> now = entry.remote();
		Node<BaseFacts> folder = before.parent();
		if (now == null) {
			return folder == null ? State.DELETED : gone(before, Matcher.of(folder).remote());
		}
		boolean temporary = Names.ownerOfTemporary(now.name()) == before.facts().id();
		boolean moved = !temporary && (!isIn(now, folder) || !Names.same(now.name(), before.name()));
		return state(moved, before.kind() == Kind.FILE && isNewer(before.facts(), now.facts()));
	}

	private static State gone(Node<BaseFacts> before, @Nullable Node<?> folder) {
		Node<?> instead = folder == null ? null : folder.child(before.key());
		return instead != null && instead.known() && instead.kind() != before.kind() ? State.REPLACED : State.DELETED;
	}

	private static boolean isIn(Node<?> now, @Nullable Node<BaseFacts> folder) {
		Node<?> parent = now.parent();
		return parent != null && Matcher.of(parent).base() == folder;
	}

	// without hashes a version tells
	private static boolean isNewer(BaseFacts before, RemoteFacts now) {
		Content content = now.content();
		if (content == null || !content.sameBytes(content)) {
			return before.remoteVersion() != now.version() || !before.remoteId().equals(now.id());
		}
		return differs(before.content(), content);
	}

	private static boolean differs(@Nullable Content before, @Nullable Content now) {
		return before == null || now == null || !before.sameBytes(now);
	}

	private static State state(boolean moved, boolean modified) {
		if (moved) {
			return modified ? State.MOVED_AND_MODIFIED : State.MOVED;
		}
		return modified ? State.MODIFIED : State.UNCHANGED;
	}
}
