package org.osfworkbench.sync.act;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.act.Fetching.Fetched;
import org.osfworkbench.sync.act.Fetching.WrongBytesException;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.engine.Moments.Moment;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.plan.Operation;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;
import org.osfworkbench.sync.tree.Stat;

/** Brings remote bytes to a local name ({@code sync-design.md}, section 6, Download, Replace a local file). */
@SuppressWarnings("nls") // reasons in the trash's index
final class Receiving {

	private final Desk desk;
	private final Fetching fetching;
	private final Holding holding;

	/** Everything about one download; what is here now, or nothing. */
	private record Job(Operation.Download operation, String path, RemoteFacts remote, Place target, @Nullable LocalFacts here) {
	}

	Receiving(Desk desk, Fetching fetching, Holding holding) {
		this.desk = desk;
		this.fetching = fetching;
		this.holding = holding;
	}

	Done download(Operation.Download operation) throws OsfException, IOException, WrongBytesException {
		Job job = desk.reading(() -> job(operation));
		if (!isAsPlanned(job)) {
			return new Done.Outdated();
		}
		long number = desk.number();
		Fetched fetched = fetching.fetch(job.remote().id(), job.remote().version(), Nodes.required(job.remote().content()), number);
		try {
			desk.stopIfCancelled();
			LocalFacts here = job.here();
			desk.disk().takeRights(fetched.place(), here == null ? job.target().parent() : job.target());
			// once people can see the bytes here, a crash must not take them, even if the server has them no more
			desk.disk().force(fetched.place().parent());
			desk.reached(Moment.AFTER_DOWNLOAD, job.path());
			return here == null ? create(job, fetched, number) : replace(job, fetched, here, number);
		} finally {
			desk.disk().remove(fetched.place());
		}
	}

	private Done create(Job job, Fetched fetched, long number) throws IOException {
		desk.begin(number, Noted.DOWNLOAD, Nodes.details(job.path(), job.target()));
		desk.reached(Moment.BEFORE_LINK, job.path());
		try {
			desk.disk().link(fetched.place(), job.target());
		} catch (IOException failed) {
			desk.abandon(number);
			throw failed;
		}
		return placed(job, number, List.of());
	}

	private Done replace(Job job, Fetched fetched, LocalFacts here, long number) throws IOException {
		desk.reached(Moment.BEFORE_REPLACE, job.path());
		Content old = Nodes.required(here.content());
		Map<String, String> details = Nodes.details(job.path(), job.target());
		details.put(Noted.SIZE, Long.toString(old.size()));
		details.put(Noted.SHA256, old.hashes().sha256().orElse(""));
		desk.begin(number, Noted.DOWNLOAD, details);
		Optional<Place> held = holding.take(job.target(), number, here);
		if (held.isEmpty()) {
			return new Done.Outdated();
		}
		desk.reached(Moment.MID_REPLACE, job.path());
		desk.reached(Moment.BEFORE_LINK, job.path());
		try {
			desk.disk().link(fetched.place(), job.target());
		} catch (@SuppressWarnings("unused") FileAlreadyExistsException saved) {
			desk.end(number, desk.trash().keep(held.orElseThrow(), old, "written while it was replaced", job.path()));
			return new Done.Outdated();
		} catch (IOException failed) {
			holding.giveBack(held.orElseThrow(), job.target(), number, job.path());
			throw failed;
		}
		desk.disk().force(job.target().parent());
		return placed(job, number, desk.trash().keep(held.orElseThrow(), old, "replaced by the remote version", job.path()));
	}

	// If somebody wrote to the file in this very moment, its stat proves nothing yet, and the next scan reads it.
	private Done placed(Job job, long number, List<LinkChange> kept) throws IOException {
		desk.disk().force(job.target().parent());
		long time = desk.time();
		Stat stat = desk.disk().look(job.target()).filter(item -> item.type() == DiskItem.Type.FILE).map(DiskItem::stat)
				.orElse(new Stat(-1, 0, 0));
		desk.record(number, kept, () -> desk.trees().downloaded(job.operation(), stat, time));
		return new Done.Ok(List.of(), stat.size() != Nodes.required(job.remote().content()).size());
	}

	private boolean isAsPlanned(Job job) throws IOException {
		Optional<DiskItem> now = desk.disk().look(job.target());
		LocalFacts here = job.here();
		return here == null ? now.isEmpty() : now.isPresent() && now.orElseThrow().stat().equals(here.stat());
	}

	private static Job job(Operation.Download operation) {
		RemoteFacts remote = Nodes.required(operation.entry().remote()).facts();
		Node<LocalFacts> local = operation.entry().local();
		Place target = local == null ? Nodes.place(Nodes.required(operation.parent().local())).child(operation.name())
				: Nodes.place(local);
		return new Job(operation, operation.path(), remote, target, local == null ? null : local.facts());
	}
}
