package org.osfworkbench.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.act.Done;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Notice;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.plan.MassDelete;
import org.osfworkbench.sync.plan.Operation;
import org.osfworkbench.sync.plan.Phase;
import org.osfworkbench.sync.plan.Plan;
import org.osfworkbench.sync.plan.Settled;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;
import org.osfworkbench.sync.tree.Stat;

/** What came of a sync so far. Used by the thread that decides. */
final class Results {

	/** What goes away by itself when the entry that has the name goes away. */
	private static final Set<Problem.Kind> CLASHES = Set.of(Problem.Kind.CASE_CLASH, Problem.Kind.NAME_SHARED);

	/** Two moves are one through a temporary name. */
	private static final int MOST_REPEATED = 4;

	private final List<Change> done = new ArrayList<>();
	private final Set<Notice> notices = new LinkedHashSet<>();
	private final Map<Attempt, Optional<Problem>> tried = new HashMap<>();
	private final Set<Problem> problems = new LinkedHashSet<>();
	private final Map<Node<?>, Map<Class<?>, Integer>> repeated = new IdentityHashMap<>();
	private Set<Node<?>> blocked = Set.of();
	private List<Operation> outdated = List.of();
	private List<MassDelete> masses = List.of();
	private List<Conflict> waiting = List.of();
	private List<Settled> heeded = List.of();
	private boolean hasClashes;
	private boolean stale;
	private boolean cancelled;
	private boolean partial;

	/** An operation in the state it was planned for. */
	private record Attempt(Class<?> type, String path, String target, @Nullable Stat stat, @Nullable Content local,
			@Nullable RemoteFacts remote) {

		static Attempt of(Operation operation) {
			Node<LocalFacts> local = operation.entry().local();
			Node<RemoteFacts> remote = operation.entry().remote();
			return new Attempt(operation.getClass(), operation.path(), Changing.of(operation).target().orElse(""), //$NON-NLS-1$
					local == null ? null : local.facts().stat(), local == null ? null : local.facts().content(),
					remote == null ? null : remote.facts());
		}
	}

	/** A new look at both sides: what was wrong with single entries is found again, or is not. */
	void begin(Observing.Seen seen) {
		problems.clear();
		problems.addAll(seen.local().problems());
		problems.addAll(seen.remote().problems());
		hasClashes = problems.stream().anyMatch(problem -> CLASHES.contains(problem.kind()));
		blocked = Collections.newSetFromMap(new IdentityHashMap<>());
		outdated = new ArrayList<>();
		repeated.clear();
		stale = false;
	}

	void planned(Plan plan) {
		waiting = plan.waiting();
		heeded = plan.heeded();
	}

	void confirm(List<MassDelete> deletes) {
		masses = deletes;
		for (MassDelete mass : deletes) {
			problems.add(new Problem(Problem.Kind.MASS_DELETE, "", mass.ids().size(), Optional.of(mass.side()), Optional.empty())); //$NON-NLS-1$
		}
	}

	/** Whether an operation was tried before in the same state, so that it is left alone. */
	boolean hasFailed(Operation operation) {
		Attempt attempt = Attempt.of(operation);
		if (!tried.containsKey(attempt)) {
			return false;
		}
		block(operation);
		Optional<Problem> problem = tried.get(attempt);
		problems.add(problem.orElseGet(() -> unsteady(operation)));
		return true;
	}

	/** Whether the same was done to an entry so often that it will never end; then it is left alone. */
	boolean goesRound(Operation operation) {
		Node<?> node = operation.entry().nodes().get(0);
		int times = repeated.computeIfAbsent(node, some -> new HashMap<>()).merge(operation.getClass(), 1, Integer::sum);
		if (times <= MOST_REPEATED) {
			return false;
		}
		block(operation);
		problems.add(unsteady(operation));
		return true;
	}

	/** Leaves an operation to another sync. */
	void leave(Operation operation) {
		partial = true;
		block(operation);
	}

	void add(Operation operation, Done result) {
		switch (result) {
			case Done.Ok ok -> {
				stale |= ok.stale() || hasClashes && operation.phase() != Phase.RECORD;
				notices.addAll(operation.notices());
				if (Changing.isOfInterest(operation)) {
					done.add(Changing.of(operation));
				}
			}
			case Done.Outdated dropped -> {
				stale = true;
				tried.put(Attempt.of(operation), Optional.empty());
				outdated.add(operation);
				block(operation);
			}
			case Done.Failed failed -> {
				tried.put(Attempt.of(operation), Optional.of(failed.problem()));
				problems.add(failed.problem());
				block(operation);
			}
			case Done.Stopped stopped -> stop();
		}
	}

	/** Both sides changed each time they were looked at. */
	void leaveUnsteady() {
		outdated.forEach(operation -> problems.add(unsteady(operation)));
	}

	/** The next look at both sides failed. */
	void fail(Problem problem) {
		problems.add(problem);
	}

	void stop() {
		cancelled = true;
	}

	Set<Node<?>> blocked() {
		return blocked;
	}

	boolean stale() {
		return stale;
	}

	boolean cancelled() {
		return cancelled;
	}

	boolean partial() {
		return partial;
	}

	List<Change> done() {
		return List.copyOf(done);
	}

	List<Notice> notices() {
		return List.copyOf(notices);
	}

	List<Problem> problems() {
		return List.copyOf(problems);
	}

	List<MassDelete> masses() {
		return masses;
	}

	List<Conflict> waiting() {
		return waiting;
	}

	/** Whether the last plan rests on an answer to the conflict at a path, so that it must not be forgotten yet. */
	boolean heeds(String path) {
		return heeded.stream().anyMatch(answer -> answer.shown().path().equals(path));
	}

	private void block(Operation operation) {
		blocked.addAll(operation.entry().nodes());
	}

	private static Problem unsteady(Operation operation) {
		return new Problem(Problem.Kind.UNSTEADY, operation.path(), 1, Optional.empty(), Optional.empty());
	}
}
