package org.osfworkbench.sync.act;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.act.Fetching.Fetched;
import org.osfworkbench.sync.act.Fetching.WrongBytesException;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.engine.Moments.Moment;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.match.Entry;
import org.osfworkbench.sync.match.Matcher;
import org.osfworkbench.sync.plan.Operation;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;

/** Deletes, after the bytes are safe ({@code sync-design.md}, section 6). */
@SuppressWarnings("nls") // reasons in the trash's index
final class Removing {

	private static final int TRIES = 3;

	private final Desk desk;
	private final Fetching fetching;
	private final Holding holding;

	/** A remote entry as it was when the plan was made. */
	private record Target(String id, Kind kind, String parentId, String name, RemoteFacts facts, String path) {
	}

	Removing(Desk desk, Fetching fetching, Holding holding) {
		this.desk = desk;
		this.fetching = fetching;
		this.holding = holding;
	}

	Done local(Operation.DeleteLocal operation) throws IOException {
		Node<LocalFacts> node = Nodes.required(operation.entry().local());
		Place place = desk.reading(() -> Nodes.place(node));
		return node.kind() == Kind.FILE ? file(operation, place, node.facts()) : folder(operation, place);
	}

	private Done file(Operation.DeleteLocal operation, Place place, LocalFacts planned) throws IOException {
		Optional<DiskItem> now = desk.disk().look(place);
		if (now.isEmpty() || !now.orElseThrow().stat().equals(planned.stat())) {
			return new Done.Outdated();
		}
		desk.reached(Moment.BEFORE_LOCAL_DELETE, operation.path());
		long number = desk.number();
		Content content = Nodes.required(planned.content());
		Map<String, String> details = Nodes.details(operation.path(), place);
		details.put(Noted.SIZE, Long.toString(content.size()));
		details.put(Noted.SHA256, content.hashes().sha256().orElse(""));
		desk.begin(number, Noted.DELETE_LOCAL, details);
		Optional<Place> held = holding.take(place, number, planned);
		if (held.isEmpty()) {
			return new Done.Outdated();
		}
		List<LinkChange> kept;
		try {
			kept = desk.trash().keep(held.orElseThrow(), content, "deleted on the server", operation.path());
		} catch (IOException failed) {
			holding.giveBack(held.orElseThrow(), place, number, operation.path());
			throw failed;
		}
		desk.record(number, kept, () -> desk.trees().deleted(operation));
		return new Done.Ok(List.of(), false);
	}

	private Done folder(Operation.DeleteLocal operation, Place place) throws IOException {
		desk.reached(Moment.BEFORE_LOCAL_RMDIR, operation.path());
		long number = desk.number();
		desk.begin(number, Noted.DELETE_LOCAL, Nodes.details(operation.path(), place));
		try {
			desk.disk().removeFolder(place);
			desk.disk().force(place.parent());
		} catch (@SuppressWarnings("unused") NoSuchFileException gone) {
			// that is what was wanted
		} catch (IOException failed) {
			desk.abandon(number);
			throw failed;
		}
		desk.record(number, List.of(), () -> desk.trees().deleted(operation));
		return new Done.Ok(List.of(), false);
	}

	Done remote(Operation.DeleteRemote operation) throws OsfException, IOException, WrongBytesException {
		Target target = desk.reading(() -> target(operation.entry(), operation.path()));
		List<Target> below = desk.reading(() -> operation.below().stream().map(entry -> target(entry, path(operation, entry))).toList());
		Optional<Place> free = desk.reading(() -> goneFrom(operation.entry()));
		List<LinkChange> secured = new ArrayList<>(secure(target));
		for (Target each : below) {
			secured.addAll(secure(each));
		}
		long number = desk.number();
		desk.begin(number, Noted.DELETE_REMOTE, Map.of(Noted.PATH, operation.path(), Noted.REMOTE, target.id()), secured);
		try {
			desk.stopIfCancelled();
			desk.reached(Moment.BEFORE_REMOTE_DELETE, operation.path());
			// nothing comes between the last look at the server and the delete
			if (isBack(free) || !isAsPlanned(target, below)) {
				desk.abandon(number);
				return new Done.Outdated();
			}
			delete(target);
		} catch (OsfException | IOException | CancellationException failed) {
			desk.abandon(number);
			throw failed;
		}
		desk.record(number, List.of(), () -> desk.trees().deleted(operation));
		return new Done.Ok(List.of(), isBack(free));
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

	// The server forgets all versions, so all are kept. Of older ones nothing is known before they are read.
	private List<LinkChange> secure(Target target) throws OsfException, IOException, WrongBytesException {
		Content content = target.facts().content();
		if (target.kind() == Kind.FOLDER || content == null) {
			return List.of();
		}
		List<LinkChange> lines = new ArrayList<>();
		for (int version = 1; version < target.facts().version(); version++) {
			lines.addAll(keep(target, fetching.fetchTwice(target.id(), version, desk.number()), "deleted here, version " + version));
		}
		if (desk.trash().has(content)) {
			lines.add(desk.trash().line(content, "deleted here", target.path()));
		} else {
			lines.addAll(keep(target, fetching.fetch(target.id(), target.facts().version(), content, desk.number()), "deleted here"));
		}
		return lines;
	}

	private List<LinkChange> keep(Target target, Fetched fetched, String reason) throws IOException {
		return desk.trash().keep(fetched.place(), fetched.content(), reason, target.path());
	}

	private boolean isAsPlanned(Target target, List<Target> below) throws OsfException {
		Optional<RemoteItem> now = desk.remote().look(target.id(), target.kind(), desk.cancellation());
		if (now.isEmpty()) {
			return below.isEmpty();
		}
		if (!isSame(target, now.orElseThrow())) {
			return false;
		}
		return target.kind() == Kind.FILE || holdsOnly(target, below);
	}

	private boolean holdsOnly(Target folder, List<Target> below) throws OsfException {
		Map<String, Target> expected = new HashMap<>();
		below.forEach(each -> expected.put(each.id(), each));
		List<String> folders = new ArrayList<>(List.of(folder.id()));
		for (int index = 0; index < folders.size(); index++) {
			for (RemoteItem item : desk.remote().list(folders.get(index), desk.cancellation())) {
				Optional<Target> known = Optional.ofNullable(expected.remove(item.id()));
				if (known.filter(planned -> isSame(planned, item)).isEmpty()) {
					return false;
				}
				if (item.kind() == Kind.FOLDER) {
					folders.add(item.id());
				}
			}
		}
		return expected.isEmpty();
	}

	private static boolean isSame(Target planned, RemoteItem now) {
		return planned.kind() == now.kind() && planned.facts().version() == now.version() && planned.name().equals(now.name())
				&& planned.parentId().equals(now.parentId());
	}

	private void delete(Target target) throws OsfException {
		for (int failures = 0;;) {
			try {
				desk.remote().delete(target.id(), target.kind(), desk.cancellation());
				return;
			} catch (@SuppressWarnings("unused") OsfException.NotFound | OsfException.Gone gone) {
				return;
			} catch (OsfException.Unavailable | OsfException.BadAnswer unclear) {
				failures++;
				if (desk.remote().look(target.id(), target.kind(), desk.cancellation()).isEmpty()) {
					return;
				}
				if (failures == TRIES) {
					throw unclear;
				}
				desk.remote().backOff(failures, desk.cancellation());
			}
		}
	}

	private static String path(Operation.DeleteRemote operation, Entry entry) {
		Node<RemoteFacts> node = Nodes.required(entry.remote());
		return node.path().isEmpty() ? operation.path() : node.path();
	}

	private static Target target(Entry entry, String path) {
		Node<RemoteFacts> node = Nodes.required(entry.remote());
		Node<RemoteFacts> parent = Nodes.required(node.parent());
		return new Target(node.facts().id(), node.kind(), parent.facts().id(), node.name(), node.facts(), path);
	}
}
