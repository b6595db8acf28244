package org.osfworkbench.sync.act;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.engine.Moments.Moment;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.plan.Operation;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;

/** Deletes here, after the bytes are safe ({@code sync-design.md}, section 6). */
@SuppressWarnings("nls") // reasons in the trash's index
final class Removing {

	private final Desk desk;
	private final Holding holding;

	Removing(Desk desk, Holding holding) {
		this.desk = desk;
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
}
