package org.osfworkbench.sync;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.Status;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkState;
import org.osfworkbench.sync.journal.OpenConflict;
import org.osfworkbench.sync.plan.Plan;
import org.osfworkbench.sync.plan.TreePlanner;
import org.osfworkbench.sync.plan.Wishes;
import org.osfworkbench.sync.trash.SlotTrash;
import org.osfworkbench.sync.trash.TreeTrash;
import org.osfworkbench.sync.tree.Kind;

/**
 * Keeps a local tree and a remote tree in step, both ways. Used by one thread at a time, which may wait long: never the one of the user
 * interface. Holds nothing between calls that is not in the journal, so a new one may be made for every sync.
 *
 * <p>
 * Source: {@code sync-design.md}.
 */
public final class TreeSync {

	private final TreeParts parts;

	/**
	 * Makes an engine for one link. Touches nothing yet.
	 *
	 * @param parts what it works with
	 */
	public TreeSync(TreeParts parts) {
		this.parts = parts;
	}

	/**
	 * Looks at both sides and tells what a sync would do. Writes nothing on either side.
	 *
	 * @param cancellation stops it
	 * @return what would be done
	 * @throws java.util.concurrent.CancellationException if cancelled
	 * @throws org.osfworkbench.sync.journal.JournalException if the journal cannot be read or written
	 */
	public Changes analyse(Cancellation cancellation) {
		try {
			Session session = new Session(parts, cancellation);
			Observing.Seen seen = session.look();
			session.trees().observed(seen.local(), seen.remote());
			return changes(session, seen);
		} catch (CannotSyncException failed) {
			return new Changes(List.of(), List.of(), List.of(), List.of(failed.problem()), Status.FAILED);
		}
	}

	/**
	 * Tells what has changed here since both sides were equal. Asks the server nothing, unless it has to be found out what became of
	 * something that was begun. Writes nothing on either side, and leaves what is known of conflicts as it is.
	 *
	 * @param cancellation stops it
	 * @return what would be done if nothing has changed on the server
	 * @throws java.util.concurrent.CancellationException if cancelled
	 * @throws org.osfworkbench.sync.journal.JournalException if the journal cannot be read or written
	 */
	public Changes compare(Cancellation cancellation) {
		try {
			Session session = new Session(parts, cancellation, true);
			Observing.Seen seen = session.look();
			session.trees().observed(seen.local(), seen.remote());
			Plan plan = TreePlanner.plan(session.trees(), session.wishes(seen, Set.of()));
			List<Change> changes = plan.operations().stream().filter(Changing::isOfInterest).map(Changing::of).toList();
			return new Changes(changes, List.of(), List.of(), seen.local().problems(), changes.isEmpty() ? Status.OK : Status.PARTIAL);
		} catch (CannotSyncException failed) {
			return new Changes(List.of(), List.of(), List.of(), List.of(failed.problem()), Status.FAILED);
		}
	}

	/**
	 * Does what is wanted of {@link #compare(Cancellation)} without listing the server: each file is looked at by its id before it is
	 * written. Only if something there is not as it was when both sides were equal, the server is listed, and what is wanted of that is done.
	 *
	 * @param wanted asked about each change before it is made, perhaps more than once, by the calling thread
	 * @param progress told how far it is
	 * @param cancellation stops it: what has begun is ended or undone, and the report tells what was done
	 * @return what was done
	 * @throws org.osfworkbench.sync.journal.JournalException if the journal cannot be read or written
	 */
	public Report saved(Predicate<Change> wanted, SyncProgress progress, Cancellation cancellation) {
		return run(Selection.of(wanted), progress, cancellation, true);
	}

	/**
	 * Does what an analysis found, or a part of it. Both sides are looked at again; a change that is not due any more is left out, and
	 * what came up since is left for the next sync.
	 *
	 * @param wanted changes from {@link #analyse(Cancellation)}, perhaps fewer
	 * @param progress told how far it is
	 * @param cancellation stops it: what has begun is ended or undone, and the report tells what was done
	 * @return what was done
	 * @throws org.osfworkbench.sync.journal.JournalException if the journal cannot be read or written
	 */
	public Report apply(Changes wanted, SyncProgress progress, Cancellation cancellation) {
		return run(Selection.of(wanted.changes()), progress, cancellation);
	}

	/**
	 * Brings both sides in step, as far as possible without a person.
	 *
	 * @param progress told how far it is
	 * @param cancellation stops it: what has begun is ended or undone, and the report tells what was done
	 * @return what was done
	 * @throws org.osfworkbench.sync.journal.JournalException if the journal cannot be read or written
	 */
	public Report sync(SyncProgress progress, Cancellation cancellation) {
		return run(Selection.everything(), progress, cancellation);
	}

	/**
	 * As {@link #sync(SyncProgress, Cancellation)}, but only what is wanted; the rest is left for another sync.
	 *
	 * @param wanted asked about each change before it is made, perhaps more than once, by the calling thread
	 * @param progress told how far it is
	 * @param cancellation stops it: what has begun is ended or undone, and the report tells what was done
	 * @return what was done
	 * @throws org.osfworkbench.sync.journal.JournalException if the journal cannot be read or written
	 */
	public Report sync(Predicate<Change> wanted, SyncProgress progress, Cancellation cancellation) {
		return run(Selection.of(wanted), progress, cancellation);
	}

	/**
	 * Takes a person's answer to something that waits. It is kept until the next sync, which acts on it.
	 *
	 * @param answer the answer; one to something that does not wait is of no effect
	 * @throws org.osfworkbench.sync.journal.JournalException if the journal cannot be read or written
	 */
	public void answer(Answer answer) {
		parts.journal().commit(new Standing(parts.journal().readWithoutNodes()).answered(answer));
	}

	/**
	 * Forgets that both sides of a file were ever equal, so that the next look finds a conflict where only one side has changed. For a
	 * person who decides against that side: the answer to the conflict then loses nothing.
	 *
	 * @param path of a file, as the server spelled it when both were equal; one that is not on record is of no effect
	 * @throws org.osfworkbench.sync.journal.JournalException if the journal cannot be read or written
	 */
	public void forget(String path) {
		LinkState state = parts.journal().read();
		List<LinkChange> changes = new ArrayList<>(Hint.none(state.meta()));
		Map<Long, String> paths = new HashMap<>();
		for (BaseNode node : state.nodes()) { // parents come first
			String folder = paths.getOrDefault(node.parent(), ""); //$NON-NLS-1$
			String found = folder.isEmpty() ? node.name() : folder + '/' + node.name();
			paths.put(node.id(), found);
			if (found.equals(path) && node.kind() == Kind.FILE) {
				changes.add(new LinkChange.DropNode(node.id()));
			}
		}
		parts.journal().commit(changes);
	}

	/**
	 * What was moved out of the way.
	 *
	 * @return the trash of this link's disk
	 * @throws IOException if it cannot be read
	 */
	public TreeTrash trash() throws IOException {
		return new SlotTrash(parts.disk(), parts.journal(), parts.clock());
	}

	/**
	 * Forgets what was moved out of the way long ago. Does nothing while something that was begun is not settled. Not to be called
	 * during a sync.
	 *
	 * @param before what left its place before then
	 * @throws IOException if it cannot be removed; may be called again
	 * @throws org.osfworkbench.sync.journal.JournalException if the journal cannot be read or written
	 */
	public void emptyTrash(Instant before) throws IOException {
		new SlotTrash(parts.disk(), parts.journal(), parts.clock()).expire(before);
	}

	private Changes changes(Session session, Observing.Seen seen) {
		Wishes wishes = session.wishes(seen, Set.of());
		Plan plan = TreePlanner.plan(session.trees(), wishes);
		Results results = new Results();
		results.begin(seen);
		results.planned(plan);
		results.confirm(TreePlanner.guard(session.trees(), plan, wishes));
		List<Change> changes = plan.operations().stream().filter(Changing::isOfInterest).map(Changing::of).toList();
		LinkState now = parts.journal().readWithoutNodes();
		List<Conflict> stored = session.standing().open(now.conflicts(), plan.waiting());
		parts.journal().commit(session.standing().conflicts(Standing.unsettled(now.conflicts(), stored), stored));
		return new Changes(changes, plan.conflicts(), plan.notices(), results.problems(), status(results, stored));
	}

	private Report run(Selection selection, SyncProgress progress, Cancellation cancellation) {
		return run(selection, progress, cancellation, false);
	}

	private Report run(Selection selection, SyncProgress progress, Cancellation cancellation, boolean assumed) {
		try {
			Session session = new Session(parts, cancellation, assumed);
			return report(session, new Cycle(session, parts, selection, progress, cancellation).run());
		} catch (@SuppressWarnings("unused") CancellationException cancelled) {
			return new Report(Status.CANCELLED, List.of(), List.of(), List.of(), List.of());
		} catch (CannotSyncException failed) {
			return new Report(Status.FAILED, List.of(), List.of(), List.of(), List.of(failed.problem()));
		}
	}

	private Report report(Session session, Results results) {
		LinkState now = parts.journal().readWithoutNodes();
		List<Conflict> open = session.standing().open(now.conflicts(), results.waiting());
		Status status = status(results, open);
		// a look that asked nobody has not seen whether a conflict is still one
		List<OpenConflict> known = now.conflicts().stream().filter(each -> !results.heeds(each.path())).toList();
		List<LinkChange> end = new ArrayList<>(session.hint().isAssumed() ? List.of() : session.standing().conflicts(known, open));
		end.addAll(session.standing().questions(results.masses(), status == Status.OK));
		end.addAll(session.hint().kept(status == Status.OK));
		parts.journal().commit(end);
		return new Report(status, results.done(), open, results.notices(), results.problems());
	}

	private static Status status(Results results, List<Conflict> open) {
		if (results.cancelled()) {
			return Status.CANCELLED;
		}
		if (!results.masses().isEmpty() && results.done().isEmpty()) {
			return Status.NEEDS_CONFIRMATION;
		}
		boolean waits = open.stream().anyMatch(conflict -> conflict.copy().isEmpty());
		return waits || results.partial() || !results.problems().isEmpty() ? Status.PARTIAL : Status.OK;
	}
}
