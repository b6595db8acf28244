package org.osfworkbench.sync.act;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.act.Fetching.WrongBytesException;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Moments.Moment;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.match.Entry;
import org.osfworkbench.sync.plan.Operation;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree.Sent;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.Stat;

/** Sends local bytes: as the next version of a file, or as a new file ({@code sync-design.md}, section 6). */
final class Sending {

	private static final int TRIES = 3;

	private final Desk desk;
	private final Landing landing;
	private final Overtaken overtaken;

	/** A local file as it was when the plan was made. */
	private record Source(Place place, Stat stat, long statTime, Content content) {
	}

	/** A request to the server. */
	@FunctionalInterface
	private interface Write {
		Landing.Place send(SteadyContent content) throws OsfException, IOException;
	}

	/** A look whether a request without an answer was carried out. */
	@FunctionalInterface
	private interface Search {
		Optional<Landing.Place> find() throws OsfException, IOException;
	}

	/** Everything about one upload. */
	private record Job(long number, long since, String path, Entry entry, Source source, Write write, Search search) {
	}

	/** Somebody changed the file there, so that the plan does not hold. */
	private static final class OutdatedException extends Exception {
		private static final long serialVersionUID = 1L;
	}

	Sending(Desk desk, Landing landing, Overtaken overtaken) {
		this.desk = desk;
		this.landing = landing;
		this.overtaken = overtaken;
	}

	Done upload(Operation.Upload operation) throws OsfException, IOException, WrongBytesException {
		Source source = desk.reading(() -> source(operation.entry().local()));
		String id = desk.reading(() -> Nodes.id(operation.entry().remote()));
		if (!isSteady(source) || !isAsPlanned(id, operation.version())) {
			return new Done.Outdated();
		}
		desk.reached(Moment.BEFORE_UPLOAD, operation.path());
		Job job = new Job(desk.number(), desk.clock().millis(), operation.path(), operation.entry(), source,
				content -> landed(desk.remote().update(id, content, desk.progress()::moved, desk.cancellation()), operation.version(), source),
				() -> landing.version(id, operation.version(), source.content()));
		Map<String, String> details = details(job, desk.reading(() -> base(operation.entry().base())));
		details.put(Noted.REMOTE, id);
		details.put(Noted.VERSION, Integer.toString(operation.version()));
		desk.begin(job.number(), Noted.UPLOAD, details);
		return send(job, landed -> desk.trees().uploaded(operation, landed.version(), source.content(), source.stat(), source.statTime()));
	}

	Done create(Operation.Create operation) throws OsfException, IOException, WrongBytesException {
		Source source = desk.reading(() -> source(operation.entry().local()));
		String parent = desk.reading(() -> Nodes.id(operation.parent().remote()));
		if (!isSteady(source)) {
			return new Done.Outdated();
		}
		desk.reached(Moment.BEFORE_UPLOAD, operation.path());
		Job job = new Job(desk.number(), desk.clock().millis(), operation.path(), operation.entry(), source,
				content -> landed(desk.remote().create(parent, operation.name(), content, desk.progress()::moved, desk.cancellation()), 0, source),
				() -> adoptable(parent, operation.name(), source.content()));
		Map<String, String> details = details(job, desk.reading(() -> base(operation.parent().base())));
		details.put(Noted.PARENT, parent);
		details.put(Noted.NAME, operation.name());
		desk.begin(job.number(), Noted.CREATE, details);
		return send(job, landed -> desk.trees().knows(landed.id()) ? desk.trees().strayed(landed.id()) : desk.trees().created(operation,
				landed.id(), landed.version(), source.content(), source.stat(), source.statTime()));
	}

	/** Tells the trees what the server has. */
	@FunctionalInterface
	private interface Record {
		List<LinkChange> of(Landing.Place landed);
	}

	private Done send(Job job, Record recorded) throws OsfException, IOException, WrongBytesException {
		Landing.Place landed;
		try {
			landed = patiently(job);
		} catch (@SuppressWarnings("unused") OutdatedException | SteadyContent.ChangedException outdated) {
			desk.abandon(job.number());
			return new Done.Outdated();
		} catch (OsfException | IOException failed) {
			desk.abandon(job.number());
			throw failed;
		}
		desk.reached(Moment.AFTER_UPLOAD, job.path());
		Source source = job.source();
		List<Conflict> raised = overtaken.keep(new Overtaken.Upload(job.path(), source.place(), landed, source.content(),
				Instant.ofEpochMilli(job.since())));
		List<LinkChange> conflicts = raised.stream().map(OpenConflicts::put).toList();
		desk.record(job.number(), conflicts, () -> recorded.of(landed));
		if (desk.reading(() -> job.entry().remote() == null)) {
			return new Done.Outdated();
		}
		return new Done.Ok(raised, !raised.isEmpty() || !isSteady(source));
	}

	private Landing.Place patiently(Job job) throws OsfException, IOException, OutdatedException {
		for (int failures = 0;;) {
			desk.stopIfCancelled();
			try {
				return job.write().send(content(job));
			} catch (OsfException.NameConflict taken) {
				return job.search().find().orElseThrow(OutdatedException::new);
			} catch (@SuppressWarnings("unused") OsfException.NotFound | OsfException.Gone gone) {
				throw new OutdatedException();
			} catch (OsfException.Unavailable | OsfException.BadAnswer unclear) {
				Optional<Landing.Place> found = job.search().find();
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

	private static Landing.Place landed(Sent sent, int known, Source source) throws OsfException {
		RemoteItem now = sent.item();
		if (now.content().hashes().contradicts(source.content().hashes())) {
			throw new OsfException.BadAnswer("The server stored other bytes than were sent", OsfException.Details.NONE, null); //$NON-NLS-1$
		}
		return new Landing.Place(now.id(), now.version(), known);
	}

	private SteadyContent content(Job job) {
		return new SteadyContent(desk.disk(), job.source().place(), job.source().content(),
				() -> desk.reached(Moment.DURING_UPLOAD, job.path()));
	}

	private Optional<Landing.Place> adoptable(String parent, String name, Content content) throws OsfException {
		return landing.named(parent, Kind.FILE, name).filter(item -> item.content().sameBytes(content))
				.map(item -> new Landing.Place(item.id(), item.version(), item.version() - 1));
	}

	private boolean isAsPlanned(String id, int version) throws OsfException {
		if (desk.isFresh()) {
			return true;
		}
		Optional<RemoteItem> now = desk.remote().look(id, Kind.FILE, desk.cancellation());
		return now.isPresent() && now.orElseThrow().version() == version;
	}

	private boolean isSteady(Source source) throws IOException {
		return desk.disk().look(source.place()).filter(item -> item.type() == DiskItem.Type.FILE && item.stat().equals(source.stat()))
				.isPresent();
	}

	private static Map<String, String> details(Job job, long base) {
		Source source = job.source();
		Map<String, String> details = Nodes.details(job.path(), source.place());
		details.put(Noted.SIZE, Long.toString(source.content().size()));
		details.put(Noted.SHA256, source.content().hashes().sha256().orElse("")); //$NON-NLS-1$
		details.put(Noted.SINCE, Long.toString(job.since()));
		details.put(Noted.BASE, Long.toString(base));
		return details;
	}

	private static Source source(@Nullable Node<LocalFacts> node) {
		Node<LocalFacts> local = Nodes.required(node);
		LocalFacts facts = local.facts();
		return new Source(Nodes.place(local), Nodes.required(facts.stat()), facts.statTime(), Nodes.required(facts.content()));
	}

	private static long base(@Nullable Node<BaseFacts> node) {
		return node == null ? -1 : node.facts().id();
	}
}
