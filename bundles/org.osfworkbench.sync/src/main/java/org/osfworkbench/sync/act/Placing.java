package org.osfworkbench.sync.act;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Moments.Moment;
import org.osfworkbench.sync.match.Entry;
import org.osfworkbench.sync.plan.Operation;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.Stat;

/** Makes folders, and gives files and folders other places. */
final class Placing {

	private static final int TRIES = 3;

	private final Desk desk;
	private final Landing landing;

	/** Something local that gets another name. */
	private record Move(long number, Place from, Place to, Kind kind, @Nullable Stat stat) {
	}

	/** A request to the server that gives an entry, and a look whether it was carried out. */
	@FunctionalInterface
	private interface Request {
		RemoteItem send() throws OsfException;
	}

	/** A look for the entry. */
	@FunctionalInterface
	private interface Search {
		Optional<RemoteItem> find() throws OsfException;
	}

	Placing(Desk desk, Landing landing) {
		this.desk = desk;
		this.landing = landing;
	}

	Done makeLocal(Operation.CreateLocalFolder operation) throws IOException {
		Place place = desk.reading(() -> Nodes.place(Nodes.required(operation.parent().local())).child(operation.name()));
		long number = desk.number();
		desk.begin(number, Noted.MAKE_LOCAL, Nodes.details(operation.path(), place));
		try {
			desk.disk().createFolder(place);
		} catch (IOException failed) {
			desk.abandon(number);
			throw failed;
		}
		desk.disk().force(place.parent());
		desk.record(number, List.of(), () -> desk.trees().made(operation));
		return new Done.Ok(List.of(), false);
	}

	Done makeRemote(Operation.CreateRemoteFolder operation) throws OsfException {
		String parent = desk.reading(() -> Nodes.id(operation.parent().remote()));
		Search search = () -> landing.named(parent, Kind.FOLDER, operation.name());
		long number = desk.number();
		desk.begin(number, Noted.MAKE_REMOTE, Map.of(Noted.PATH, operation.path(), Noted.PARENT, parent, Noted.NAME, operation.name()));
		RemoteItem made;
		boolean met = false;
		try {
			made = patiently(() -> desk.remote().createFolder(parent, operation.name(), desk.cancellation()), search);
		} catch (OsfException.NameConflict taken) {
			Optional<RemoteItem> there = search.find();
			if (there.isEmpty()) {
				desk.abandon(number);
				return new Done.Outdated();
			}
			met = true;
			made = there.orElseThrow();
		} catch (OsfException failed) {
			desk.abandon(number);
			throw failed;
		}
		String id = made.id();
		desk.record(number, List.of(), () -> desk.trees().made(operation, id));
		return new Done.Ok(List.of(), met);
	}

	Done moveLocal(Operation.MoveLocal operation) throws IOException {
		Move move = desk.reading(() -> move(operation.entry(),
				Nodes.place(Nodes.required(operation.parent().local())).child(operation.name())));
		if (!isAsPlanned(move)) {
			return new Done.Outdated();
		}
		Map<String, String> details = details(operation.path(), move, operation.entry());
		details.put(Noted.BASE_PARENT, Long.toString(desk.reading(() -> number(operation.parent().base()))));
		details.put(Noted.NAME, desk.reading(() -> name(operation.entry(), operation.name())));
		desk.begin(move.number(), Noted.MOVE_LOCAL, details);
		rename(move);
		desk.record(move.number(), List.of(), () -> desk.trees().moved(operation));
		return new Done.Ok(List.of(), !isAsMoved(move));
	}

	Done setAside(Operation.SetAside operation) throws IOException {
		Move move = desk.reading(() -> {
			Place place = Nodes.place(Nodes.required(operation.entry().local()));
			return move(operation.entry(), place.parent().child(operation.name()));
		});
		if (!isAsPlanned(move)) {
			return new Done.Outdated();
		}
		Map<String, String> details = details(operation.path(), move, operation.entry());
		details.put(Noted.FATE, operation.record().name());
		details.put(Noted.NAME, operation.name());
		details.put(Noted.CONFLICT, operation.conflict().kind().name());
		details.putAll(OpenConflicts.details(operation.conflict()));
		desk.begin(move.number(), Noted.SET_ASIDE, details);
		rename(move);
		desk.reached(Moment.AFTER_CONFLICT_COPY, operation.path());
		Conflict conflict = operation.conflict();
		desk.record(move.number(), List.of(OpenConflicts.put(conflict)), () -> desk.trees().setAside(operation));
		return new Done.Ok(List.of(conflict), !isAsMoved(move));
	}

	Done moveRemote(Operation.MoveRemote operation) throws OsfException {
		String id = desk.reading(() -> Nodes.id(operation.entry().remote()));
		Kind kind = Nodes.kind(operation);
		String parent = desk.reading(() -> Nodes.id(operation.parent().remote()));
		if (!desk.isFresh() && !isThere(operation, id, kind)) {
			return new Done.Outdated();
		}
		long number = desk.number();
		desk.begin(number, Noted.MOVE_REMOTE,
				Map.of(Noted.PATH, operation.path(), Noted.REMOTE, id, Noted.PARENT, parent, Noted.NAME, operation.name()));
		try {
			patiently(() -> desk.remote().move(id, kind, parent, operation.name(), desk.cancellation()),
					() -> desk.remote().look(id, kind, desk.cancellation())
							.filter(item -> item.parentId().equals(parent) && item.name().equals(operation.name())));
		} catch (OsfException failed) {
			desk.abandon(number);
			throw failed;
		}
		desk.reached(Moment.AFTER_REMOTE_MOVE, operation.path());
		desk.record(number, List.of(), () -> desk.trees().moved(operation));
		return new Done.Ok(List.of(), false);
	}

	private boolean isThere(Operation.MoveRemote operation, String id, Kind kind) throws OsfException {
		Optional<RemoteItem> now = desk.remote().look(id, kind, desk.cancellation());
		Supplier<Boolean> same = () -> {
			var node = Nodes.required(operation.entry().remote());
			return now.isPresent() && now.orElseThrow().name().equals(node.name())
					&& now.orElseThrow().parentId().equals(Nodes.id(node.parent()));
		};
		return desk.reading(same);
	}

	private RemoteItem patiently(Request request, Search search) throws OsfException {
		for (int failures = 0;;) {
			desk.stopIfCancelled();
			try {
				return request.send();
			} catch (OsfException.Unavailable | OsfException.BadAnswer unclear) {
				Optional<RemoteItem> found = search.find();
				if (found.isPresent()) {
					return found.orElseThrow();
				}
				failures++;
				if (failures == TRIES) {
					throw unclear;
				}
				desk.remote().backOff(failures, desk.cancellation());
			}
		}
	}

	private Move move(Entry entry, Place to) {
		Node<LocalFacts> node = Nodes.required(entry.local());
		return new Move(desk.number(), Nodes.place(node), to, node.kind(), node.facts().stat());
	}

	private boolean isAsPlanned(Move move) throws IOException {
		Optional<DiskItem> now = desk.disk().look(move.from());
		return now.isPresent() && isSame(move, now.orElseThrow());
	}

	// What somebody saved in the last moment has the new name as well, which is where its bytes belong.
	private boolean isAsMoved(Move move) throws IOException {
		Optional<DiskItem> now = desk.disk().look(move.to());
		return now.isPresent() && isSame(move, now.orElseThrow());
	}

	private static boolean isSame(Move move, DiskItem now) {
		return move.kind() == Kind.FOLDER ? now.type() == DiskItem.Type.FOLDER
				: now.type() == DiskItem.Type.FILE && now.stat().equals(move.stat());
	}

	private void rename(Move move) throws IOException {
		try {
			desk.disk().rename(move.from(), move.to());
		} catch (IOException failed) {
			desk.abandon(move.number());
			throw failed;
		}
		desk.disk().force(move.to().parent());
		if (!move.from().parent().equals(move.to().parent())) {
			desk.disk().force(move.from().parent());
		}
	}

	private Map<String, String> details(String path, Move move, Entry entry) {
		Map<String, String> details = Nodes.details(path, move.from());
		details.put(Noted.TARGET, move.to().path());
		details.put(Noted.BASE, Long.toString(desk.reading(() -> number(entry.base()))));
		return details;
	}

	private static String name(Entry entry, String otherwise) {
		var remote = entry.remote();
		return remote == null ? otherwise : remote.name();
	}

	private static long number(@Nullable Node<BaseFacts> node) {
		return node == null ? -1 : node.facts().id();
	}
}
