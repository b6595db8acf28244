package org.osfworkbench.sync.act;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.act.Fetching.Fetched;
import org.osfworkbench.sync.act.Fetching.WrongBytesException;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.match.Entry;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree.Version;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;

/** Brings all versions of a remote file to the trash before it is deleted, because the server forgets them (R10). */
@SuppressWarnings("nls") // reasons in the trash's index
final class Securing {

	private static final Content NOTHING_TOLD = Content.of(-1, Hashes.UNKNOWN);

	private final Desk desk;
	private final Fetching fetching;

	/** A remote entry as it was when the plan was made. */
	record Target(String id, Kind kind, String parentId, String name, RemoteFacts facts, String path) {
		boolean isSame(RemoteItem now) {
			return kind == now.kind() && facts.version() == now.version() && name.equals(now.name()) && parentId.equals(now.parentId());
		}
	}

	Securing(Desk desk, Fetching fetching) {
		this.desk = desk;
		this.fetching = fetching;
	}

	static Target target(Entry entry, String path) {
		Node<RemoteFacts> node = Nodes.required(entry.remote());
		Node<RemoteFacts> parent = Nodes.required(node.parent());
		return new Target(node.facts().id(), node.kind(), parent.facts().id(), node.name(), node.facts(), path);
	}

	List<LinkChange> secure(Target target) throws OsfException, IOException, WrongBytesException {
		Content content = target.facts().content();
		if (target.kind() == Kind.FOLDER || content == null) {
			return List.of();
		}
		List<LinkChange> lines = new ArrayList<>();
		Map<Integer, Content> older = target.facts().version() > 1 ? versions(target.id()) : Map.of();
		for (int version = 1; version < target.facts().version(); version++) {
			lines.addAll(keep(target, version, older.getOrDefault(version, NOTHING_TOLD), "deleted here, version " + version));
		}
		lines.addAll(keep(target, target.facts().version(), content, "deleted here"));
		return lines;
	}

	private Map<Integer, Content> versions(String id) throws OsfException {
		return desk.remote().versions(id, desk.cancellation()).stream().collect(Collectors.toMap(Version::number, Version::content));
	}

	// without a hash nothing would tell that the bytes are wrong, so they are read twice
	private List<LinkChange> keep(Target target, int version, Content content, String reason)
			throws OsfException, IOException, WrongBytesException {
		boolean hashed = content.sameBytes(content);
		if (hashed && content.size() >= 0 && desk.trash().has(content)) {
			return List.of(desk.trash().line(content, reason, target.path()));
		}
		Fetched fetched = hashed ? fetching.fetch(target.id(), version, content, desk.number())
				: fetching.fetchTwice(target.id(), version, desk.number());
		return desk.trash().keep(fetched.place(), fetched.content(), reason, target.path());
	}
}
