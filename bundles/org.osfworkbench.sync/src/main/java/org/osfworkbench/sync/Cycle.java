package org.osfworkbench.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.sync.act.Done;
import org.osfworkbench.sync.act.Performer;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.plan.MassDelete;
import org.osfworkbench.sync.plan.Operation;
import org.osfworkbench.sync.plan.Phase;
import org.osfworkbench.sync.plan.Plan;
import org.osfworkbench.sync.plan.TreePlanner;

/**
 * The rounds of a sync: look at both sides, then plan, carry out a phase and plan again until nothing can be done; look again if
 * something was not as it was planned ({@code sync-design.md}, section 3).
 */
final class Cycle {

	private static final int ROUNDS = 20;
	private static final int GROUP = 1000;

	private final Session session;
	private final TreeParts parts;
	private final Selection selection;
	private final SyncProgress progress;
	private final Cancellation cancellation;
	private final Results results = new Results();

	Cycle(Session session, TreeParts parts, Selection selection, SyncProgress progress, Cancellation cancellation) {
		this.session = session;
		this.parts = parts;
		this.selection = selection;
		this.progress = progress;
		this.cancellation = cancellation;
	}

	/** Runs as many rounds as it takes. */
	Results run() throws CannotSyncException {
		boolean again = true;
		for (int round = 1; again && round <= ROUNDS; round++) {
			again = look(round == 1) && round(session.seen());
		}
		if (again) {
			results.leaveUnsteady();
		}
		return results;
	}

	// What was done before a side went away is told all the same.
	private boolean look(boolean first) throws CannotSyncException {
		try {
			Observing.Seen seen = session.look();
			session.trees().observed(seen.local(), seen.remote());
			results.begin(seen);
			return true;
		} catch (@SuppressWarnings("unused") CancellationException cancelled) {
			results.stop();
			return false;
		} catch (CannotSyncException failed) {
			if (first) {
				throw failed;
			}
			results.fail(failed.problem());
			return false;
		}
	}

	// False if nothing more can be done.
	private boolean round(Observing.Seen seen) {
		Performer performer = new Performer(session.desk(progress));
		Plan plan = TreePlanner.plan(session.trees(), session.wishes(seen, results.blocked()));
		List<MassDelete> masses = TreePlanner.guard(session.trees(), plan, session.wishes(seen, results.blocked()));
		results.planned(plan);
		if (!masses.isEmpty()) {
			results.confirm(masses);
			return false;
		}
		while (!plan.next().isEmpty() && !results.cancelled()) {
			int before = results.blocked().size();
			List<Operation> due = plan.next().stream().filter(this::isDue).toList();
			carryOut(performer, due);
			if (due.isEmpty() && results.blocked().size() == before) {
				return false;
			}
			plan = TreePlanner.plan(session.trees(), session.wishes(seen, results.blocked()));
			results.planned(plan);
		}
		return results.stale() && !results.cancelled();
	}

	// What was tried before in the same state is not tried again, and what was not wanted is left alone.
	private boolean isDue(Operation operation) {
		if (operation.phase() == Phase.RECORD) {
			return true;
		}
		if (!selection.wants(Changing.of(operation))) {
			results.leave(operation);
			return false;
		}
		return !results.hasFailed(operation) && !results.goesRound(operation);
	}

	private void carryOut(Performer performer, List<Operation> due) {
		List<Operation> records = due.stream().filter(operation -> operation.phase() == Phase.RECORD).toList();
		for (int from = 0; from < records.size(); from += GROUP) {
			record(records.subList(from, Math.min(records.size(), from + GROUP)));
		}
		List<Operation> actions = due.stream().filter(operation -> operation.phase() != Phase.RECORD)
				.sorted(Comparator.comparingLong(operation -> Changing.of(operation).bytes())).toList();
		if (actions.isEmpty()) {
			return;
		}
		progress.expects(actions.size(), actions.stream().mapToLong(operation -> Changing.of(operation).bytes()).sum());
		List<Callable<Done>> tasks = new ArrayList<>(actions.size());
		actions.forEach(operation -> tasks.add(() -> perform(performer, operation)));
		List<Done> done = session.all(tasks);
		for (int index = 0; index < actions.size(); index++) {
			results.add(actions.get(index), done.get(index));
			if (done.get(index) instanceof Done.Ok) {
				selection.done(Changing.of(actions.get(index)));
			}
		}
	}

	private Done perform(Performer performer, Operation operation) {
		Change change = Changing.of(operation);
		progress.begins(change);
		try {
			return performer.perform(operation);
		} finally {
			progress.ends(change);
		}
	}

	private void record(List<Operation> operations) {
		if (cancellation.isCancelled()) {
			results.stop();
			return;
		}
		List<LinkChange> changes = new ArrayList<>();
		for (Operation operation : operations) {
			changes.addAll(switch (operation) {
				case Operation.Adopt adopt -> session.trees().adopted(adopt);
				case Operation.Forget forget -> session.trees().forgotten(forget);
				default -> List.<LinkChange>of();
			});
			results.add(operation, new Done.Ok(List.of(), false));
		}
		parts.journal().commit(changes);
	}
}
