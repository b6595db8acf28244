package org.osfworkbench.sync.act;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.act.Fetching.WrongBytesException;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.Begun;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkState;
import org.osfworkbench.sync.journal.OpenConflict;
import org.osfworkbench.sync.plan.Operation.Fate;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Names;

/**
 * Settles what was begun and never ended, by looking at both sides; nothing is repeated ({@code sync-design.md}, section 7). What was
 * moved away is put back under its name, or goes to the trash if the name is taken. What has reached its place is recorded. All else is
 * found again by the next look at both sides.
 */
@SuppressWarnings("nls") // reasons in the trash's index
public final class Recovery {

	private final Desk desk;
	private final Landing landing;
	private final Overtaken overtaken;
	private final LinkState state;
	private final Map<Long, BaseNode> record = new HashMap<>();
	private final AtomicLong lastNode;

	/**
	 * Makes a recovery.
	 *
	 * @param desk what it works with; the trees are not touched
	 * @param state what the journal held at the start
	 */
	public Recovery(Desk desk, LinkState state) {
		this.desk = desk;
		this.state = state;
		this.landing = new Landing(desk);
		this.overtaken = new Overtaken(desk, new Fetching(desk));
		state.nodes().forEach(node -> record.put(node.id(), node));
		this.lastNode = new AtomicLong(record.keySet().stream().mapToLong(Long::longValue).max().orElse(0));
	}

	/**
	 * Settles what happened on this disk. Must succeed before anything is looked at: a file that was moved away must not be taken for
	 * deleted.
	 *
	 * @throws IOException if something cannot be put back
	 */
	public void local() throws IOException {
		for (Begun begun : state.begun()) {
			switch (begun.action()) {
				case Noted.DOWNLOAD, Noted.DELETE_LOCAL -> held(begun);
				case Noted.MOVE_LOCAL -> moved(begun);
				case Noted.SET_ASIDE -> setAside(begun);
				default -> {
					// nothing of it is on this disk
				}
			}
		}
		for (long number : desk.trash().left()) {
			Place held = desk.trash().held(number);
			desk.commit(desk.trash().keep(held, desk.trash().read(held), "left over", ""));
		}
		// in a journal that is new, or was lost, nothing tells which download was whole
		for (Place fresh : state.meta().isEmpty() ? desk.trash().arrived() : List.<Place>of()) {
			desk.commit(keepCopy(fresh, "left over", ""));
		}
		desk.trash().sweep();
	}

	/**
	 * Settles what happened on the server. What cannot be told is left to the next look at both sides.
	 *
	 * @throws OsfException.Unavailable if there is no connection
	 * @throws IOException if a version that was never seen cannot be written
	 */
	public void remote() throws OsfException.Unavailable, IOException {
		for (Begun begun : state.begun()) {
			try {
				switch (begun.action()) {
					case Noted.UPLOAD -> uploaded(begun);
					case Noted.CREATE -> created(begun);
					case Noted.DELETE_REMOTE, Noted.MOVE_REMOTE, Noted.MAKE_LOCAL, Noted.MAKE_REMOTE -> desk.abandon(begun.id());
					default -> {
						// settled already
					}
				}
			} catch (OsfException | WrongBytesException unclear) {
				if (unclear instanceof OsfException.Unavailable away && away.details().status() == 0) {
					throw away;
				}
				desk.abandon(begun.id());
			}
		}
	}

	private void held(Begun begun) throws IOException {
		Place held = desk.trash().held(begun.id());
		Place name = local(begun, Noted.LOCAL);
		List<LinkChange> lines = new ArrayList<>();
		if (desk.disk().look(held).isPresent()) {
			boolean back = desk.disk().look(name.parent()).filter(item -> item.type() == DiskItem.Type.FOLDER).isPresent()
					&& desk.trash().putBack(held, name);
			if (!back) {
				lines.addAll(desk.trash().keep(held, desk.trash().read(held), "cut off", text(begun, Noted.PATH)));
			}
		} else if (begun.details().containsKey(Noted.SHA256) && desk.trash().has(content(begun))) {
			lines.add(desk.trash().line(content(begun), "cut off", text(begun, Noted.PATH)));
		}
		lines.addAll(arrived(begun, name));
		desk.end(begun.id(), lines);
	}

	// The name of a download was perhaps not durable, but its bytes are; a colleague who saw them here may have deleted theirs.
	private List<LinkChange> arrived(Begun begun, Place name) throws IOException {
		Place fresh = desk.trash().fresh(begun.id());
		if (!begun.action().equals(Noted.DOWNLOAD) || desk.disk().look(fresh).isEmpty()) {
			return List.of();
		}
		Content bytes = desk.trash().read(fresh);
		Optional<DiskItem> there = desk.disk().look(name).filter(item -> item.type() == DiskItem.Type.FILE);
		boolean placed = there.isPresent() && there.orElseThrow().stat().size() == bytes.size() && desk.trash().read(name).sameBytes(bytes);
		return placed ? List.of() : keepCopy(fresh, "cut off", text(begun, Noted.PATH));
	}

	// what was downloaded may be one file with what is in the tree by now, under any name, and change with it
	private List<LinkChange> keepCopy(Place fresh, String reason, String path) throws IOException {
		Place copy = fresh.parent().child(fresh.name() + "-copy");
		desk.disk().remove(copy);
		try (InputStream from = desk.disk().read(fresh); OutputStream to = desk.disk().write(copy)) {
			from.transferTo(to);
		}
		desk.disk().force(copy);
		return desk.trash().keep(copy, desk.trash().read(copy), reason, path);
	}

	// The matcher could take a file without bytes, or with the bytes of another, for deleted here and new there.
	private void moved(Begun begun) throws IOException {
		List<LinkChange> changes = new ArrayList<>();
		Optional<BaseNode> node = Optional.ofNullable(record.get(number(begun, Noted.BASE)));
		long parent = number(begun, Noted.BASE_PARENT);
		Place target = local(begun, Noted.TARGET);
		boolean lasting = Names.ownerOfTemporary(target.name()) == 0;
		if (lasting && node.isPresent() && (parent == 0 || record.containsKey(parent)) && isMoved(begun)) {
			BaseNode old = node.orElseThrow();
			changes.add(put(new BaseNode(old.id(), parent, old.kind(), text(begun, Noted.NAME), target.name(), old.remoteId(),
					old.remoteVersion(), old.content(), old.stat(), old.statTime())));
		}
		desk.end(begun.id(), changes);
	}

	private void setAside(Begun begun) throws IOException {
		List<LinkChange> changes = new ArrayList<>();
		if (isMoved(begun)) {
			changes.add(new LinkChange.PutConflict(
					new OpenConflict(text(begun, Noted.PATH), text(begun, Noted.CONFLICT), conflict(begun))));
			Optional<BaseNode> node = Optional.ofNullable(record.get(number(begun, Noted.BASE)));
			Fate fate = Fate.valueOf(text(begun, Noted.FATE));
			if (node.isPresent() && fate == Fate.DROP) {
				drop(node.orElseThrow(), changes);
			} else if (node.isPresent() && fate == Fate.FOLLOW) {
				BaseNode old = node.orElseThrow();
				changes.add(put(new BaseNode(old.id(), old.parent(), old.kind(), text(begun, Noted.NAME),
						local(begun, Noted.TARGET).name(), old.remoteId(), old.remoteVersion(), old.content(), old.stat(), old.statTime())));
			}
		}
		desk.end(begun.id(), changes);
	}

	private void uploaded(Begun begun) throws OsfException, IOException, WrongBytesException {
		Optional<Landing.Place> landed = landing.version(text(begun, Noted.REMOTE), (int) number(begun, Noted.VERSION), content(begun));
		List<LinkChange> changes = new ArrayList<>();
		if (landed.isPresent()) {
			changes.addAll(overtaken(begun, landed.orElseThrow()));
			Optional<BaseNode> node = Optional.ofNullable(record.get(number(begun, Noted.BASE)));
			String id = landed.orElseThrow().id();
			node.filter(old -> isFree(id, old)).ifPresent(old -> changes.add(put(new BaseNode(old.id(), old.parent(), old.kind(),
					old.name(), old.localName(), id, landed.orElseThrow().version(), Optional.of(content(begun)), Optional.empty(), 0))));
		}
		desk.end(begun.id(), changes);
	}

	// the file may have been made again under the old name, with an id that was not recorded yet
	private boolean isFree(String remoteId, BaseNode own) {
		return record.values().stream().noneMatch(node -> node.id() != own.id() && node.remoteId().equals(remoteId));
	}

	private void created(Begun begun) throws OsfException, IOException, WrongBytesException {
		Optional<RemoteItem> found = landing.named(text(begun, Noted.PARENT), Kind.FILE, text(begun, Noted.NAME))
				.filter(item -> item.content().sameBytes(content(begun)));
		List<LinkChange> changes = new ArrayList<>();
		long parent = number(begun, Noted.BASE);
		if (found.isPresent() && (parent == 0 || record.containsKey(parent)) && isNew(parent, found.orElseThrow())) {
			RemoteItem item = found.orElseThrow();
			changes.addAll(overtaken(begun, new Landing.Place(item.id(), item.version(), item.version() - 1)));
			changes.add(put(new BaseNode(lastNode.incrementAndGet(), parent, Kind.FILE, item.name(), local(begun, Noted.LOCAL).name(),
					item.id(), item.version(), Optional.of(item.content()), Optional.empty(), 0)));
		}
		desk.end(begun.id(), changes);
	}

	private boolean isNew(long parent, RemoteItem item) {
		return record.values().stream()
				.noneMatch(node -> node.remoteId().equals(item.id()) || node.parent() == parent && Names.same(node.name(), item.name()));
	}

	private List<LinkChange> overtaken(Begun begun, Landing.Place landed) throws OsfException, IOException, WrongBytesException {
		List<Conflict> raised = overtaken.keep(new Overtaken.Upload(text(begun, Noted.PATH), local(begun, Noted.LOCAL), landed,
				content(begun), Instant.ofEpochMilli(number(begun, Noted.SINCE))));
		return raised.stream().map(OpenConflicts::put).toList();
	}

	private boolean isMoved(Begun begun) throws IOException {
		return desk.disk().look(local(begun, Noted.LOCAL)).isEmpty() && desk.disk().look(local(begun, Noted.TARGET)).isPresent();
	}

	private LinkChange put(BaseNode node) {
		record.put(node.id(), node);
		return new LinkChange.PutNode(node);
	}

	private void drop(BaseNode node, List<LinkChange> changes) {
		for (BaseNode child : record.values().stream().filter(each -> each.parent() == node.id()).toList()) {
			drop(child, changes);
		}
		record.remove(node.id());
		changes.add(new LinkChange.DropNode(node.id()));
	}

	private static Map<String, String> conflict(Begun begun) {
		return OpenConflicts.details(OpenConflicts
				.conflict(new OpenConflict(text(begun, Noted.PATH), text(begun, Noted.CONFLICT), begun.details())));
	}

	private static Content content(Begun begun) {
		Optional<String> hash = Optional.of(text(begun, Noted.SHA256)).filter(text -> !text.isEmpty());
		return Content.of(number(begun, Noted.SIZE), new Hashes(Optional.empty(), hash));
	}

	private static Place local(Begun begun, String word) {
		return new Place(Place.Area.TREE, text(begun, word));
	}

	private static long number(Begun begun, String word) {
		return Long.parseLong(text(begun, word));
	}

	private static String text(Begun begun, String word) {
		return Optional.ofNullable(begun.details().get(word))
				.orElseThrow(() -> new IllegalStateException("An intent lacks " + word + ": " + begun.action()));
	}
}
