package org.osfworkbench.sync.act;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.act.Fetching.WrongBytesException;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.engine.Moments.Moment;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.match.Entry;
import org.osfworkbench.sync.match.Matcher;
import org.osfworkbench.sync.plan.Operation;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;

/**
 * Deletes on the server, after the bytes are safe ({@code sync-design.md}, section 6). There is no conditional delete (R5), so the last
 * thing before each is a look. A folder is looked through once as a whole, and then goes from the innermost folder on, each right after a
 * second list of it: one list may lack something (R2), and a list of many folders is old when its end comes.
 */
final class Erasing {

	private static final int TRIES = 3;

	private final Desk desk;
	private final Securing securing;

	/** Something that goes, as it was when the plan was made. */
	private record Doomed(Entry entry, Securing.Target target) {
		boolean isFolder() {
			return target.kind() == Kind.FOLDER;
		}
	}

	Erasing(Desk desk, Fetching fetching) {
		this.desk = desk;
		this.securing = new Securing(desk, fetching);
	}

	Done delete(Operation.DeleteRemote operation) throws OsfException, IOException, WrongBytesException {
		List<Doomed> all = desk.reading(() -> doomed(operation));
		Optional<Place> free = desk.reading(() -> goneFrom(operation.entry()));
		List<LinkChange> secured = new ArrayList<>();
		for (Doomed each : all) {
			secured.addAll(securing.secure(each.target()));
		}
		long number = desk.number();
		desk.begin(number, Noted.DELETE_REMOTE,
				Map.of(Noted.PATH, operation.path(), Noted.REMOTE, all.get(0).target().id()), secured);
		List<Operation.DeleteRemote> gone = new ArrayList<>();
		try {
			desk.stopIfCancelled();
			desk.reached(Moment.BEFORE_REMOTE_DELETE, operation.path());
			boolean done = !isBack(free) && isAsPlanned(all) && erase(all, gone);
			record(number, gone);
			return done ? new Done.Ok(List.of(), isBack(free)) : new Done.Outdated();
		} catch (OsfException | IOException | CancellationException failed) {
			record(number, gone);
			throw failed;
		}
	}

	// what is gone is recorded even if the rest could not go
	private void record(long number, List<Operation.DeleteRemote> gone) {
		desk.record(number, List.of(), () -> gone.stream().flatMap(each -> desk.trees().deleted(each).stream()).toList());
	}

	private static List<Doomed> doomed(Operation.DeleteRemote operation) {
		List<Doomed> all = new ArrayList<>();
		all.add(new Doomed(operation.entry(), Securing.target(operation.entry(), operation.path())));
		operation.below().forEach(entry -> all.add(new Doomed(entry, Securing.target(entry, Nodes.required(entry.remote()).path()))));
		return all;
	}

	// Where the entry was here, if nothing is known to be there now.
	private Optional<Place> goneFrom(Entry entry) {
		Node<BaseFacts> record = entry.base();
		Node<BaseFacts> folder = record == null ? null : record.parent();
		if (record == null || folder == null) {
			return Optional.empty();
		}
		Node<LocalFacts> here = folder.parent() == null ? desk.trees().local().root() : Matcher.of(folder).local();
		return here == null || here.child(record.key()) != null ? Optional.empty()
				: Optional.of(Nodes.place(here).child(record.facts().localName()));
	}

	private boolean isBack(Optional<Place> free) throws IOException {
		return free.isPresent() && desk.disk().look(free.orElseThrow()).isPresent();
	}

	private boolean isAsPlanned(List<Doomed> all) throws OsfException {
		Securing.Target top = all.get(0).target();
		Optional<RemoteItem> now = look(top);
		if (now.isEmpty()) {
			return all.size() == 1;
		}
		if (!top.isSame(now.orElseThrow())) {
			return false;
		}
		for (Doomed each : all) {
			if (each.isFolder() && !holdsOnly(each, all, true)) {
				return false;
			}
		}
		return true;
	}

	/** Whether a folder has exactly what is known of it, with or without folders in it. */
	private boolean holdsOnly(Doomed folder, List<Doomed> all, boolean folders) throws OsfException {
		Map<String, Securing.Target> expected = new HashMap<>();
		for (Doomed each : all) {
			if (each.target().parentId().equals(folder.target().id()) && (folders || !each.isFolder())) {
				expected.put(each.target().id(), each.target());
			}
		}
		for (RemoteItem item : desk.remote().list(folder.target().id(), desk.cancellation())) {
			if (Optional.ofNullable(expected.remove(item.id())).filter(known -> known.isSame(item)).isEmpty()) {
				return false;
			}
		}
		return expected.isEmpty();
	}

	// folders come before what is in them
	private boolean erase(List<Doomed> all, List<Operation.DeleteRemote> gone) throws OsfException {
		if (!all.get(0).isFolder()) {
			return eraseOne(all.get(0), all, gone);
		}
		for (Doomed each : all.reversed()) {
			if (each.isFolder() && !eraseOne(each, all, gone)) {
				return false;
			}
		}
		return true;
	}

	private boolean eraseOne(Doomed one, List<Doomed> all, List<Operation.DeleteRemote> gone) throws OsfException {
		for (int failures = 0;;) {
			Optional<Boolean> lasts = lastLook(one, all);
			if (lasts.isPresent() && !lasts.orElseThrow()) {
				return false;
			}
			try {
				if (lasts.isPresent()) {
					desk.remote().delete(one.target().id(), one.target().kind(), desk.cancellation());
				}
				gone.add(deleted(one, all));
				return true;
			} catch (OsfException.Unavailable | OsfException.BadAnswer unclear) {
				failures++;
				if (failures == TRIES && look(one.target()).isPresent()) {
					throw unclear;
				}
				desk.remote().backOff(failures, desk.cancellation());
			}
		}
	}

	/** Whether it is as planned still; empty if it is gone. */
	private Optional<Boolean> lastLook(Doomed one, List<Doomed> all) throws OsfException {
		if (!one.isFolder()) {
			return look(one.target()).map(one.target()::isSame);
		}
		try {
			return Optional.of(holdsOnly(one, all, false));
		} catch (OsfException.NotFound | OsfException.Gone unclear) {
			if (look(one.target()).isEmpty()) {
				return Optional.empty();
			}
			throw unclear;
		}
	}

	private Optional<RemoteItem> look(Securing.Target target) throws OsfException {
		return desk.remote().look(target.id(), target.kind(), desk.cancellation());
	}

	private static Operation.DeleteRemote deleted(Doomed one, List<Doomed> all) {
		List<Entry> files = all.stream().filter(each -> !each.isFolder() && each.target().parentId().equals(one.target().id()))
				.map(Doomed::entry).toList();
		return new Operation.DeleteRemote(one.entry(), files, one.target().path());
	}
}
