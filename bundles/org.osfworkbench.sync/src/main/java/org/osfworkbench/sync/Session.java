package org.osfworkbench.sync;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.act.Desk;
import org.osfworkbench.sync.act.Recovery;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Problem.Side;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.journal.Begun;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkState;
import org.osfworkbench.sync.plan.Trees;
import org.osfworkbench.sync.plan.Wishes;
import org.osfworkbench.sync.remote.PatientRemote;
import org.osfworkbench.sync.trash.SlotTrash;
import org.osfworkbench.sync.tree.Names;
import org.osfworkbench.sync.tree.Node;

/** One analysis or sync: begins by settling what an earlier one left, and reads the record once. */
final class Session {

	private static final String ROOT = "root"; //$NON-NLS-1$
	/** When the next request may leave; kept at once, because the server means the next process too. */
	private static final String NOT_BEFORE = "not-before"; //$NON-NLS-1$

	private final TreeParts parts;
	private final Cancellation cancellation;
	private final PatientRemote remote;
	private final SlotTrash trash;
	private final Names names;
	private final Standing standing;
	private final Trees trees;
	private final AtomicLong ids;
	private final Hint hint;
	private final Observing observing;
	private Instant looked = Instant.MIN;
	private Optional<Observing.Seen> seen = Optional.empty();

	Session(TreeParts parts, Cancellation cancellation) throws CannotSyncException {
		this(parts, cancellation, false);
	}

	/**
	 * Begins.
	 *
	 * @param assumed whether the first look takes the record for what the server has
	 */
	Session(TreeParts parts, Cancellation cancellation, boolean assumed) throws CannotSyncException {
		this.parts = parts;
		this.cancellation = cancellation;
		LinkState found = parts.journal().read();
		this.remote = new PatientRemote(parts.remote(), parts.clock(), parts.random(), parts.pauses(), notBefore(found),
				turn -> parts.journal().commit(List.of(new LinkChange.SetMeta(NOT_BEFORE, Long.toString(turn.toEpochMilli() + 1)))));
		this.trash = new SlotTrash(parts.disk(), parts.journal(), parts.clock());
		this.names = new Names(parts.disk().ignoresCase(), parts.disk()::allows);
		if (!parts.disk().hasRoot()) {
			throw new CannotSyncException(Problem.Kind.ROOT_MISSING, "", Side.LOCAL, Optional.empty()); //$NON-NLS-1$
		}
		this.ids = new AtomicLong(found.begun().stream().mapToLong(Begun::id).max().orElse(0));
		LinkState state = settle(found);
		this.standing = new Standing(state.withoutNodes());
		this.trees = new Trees(names, state.nodes());
		this.hint = new Hint(state.meta(), parts.settings(), parts.clock(), assumed);
		this.observing = new Observing(parts, remote, hint, cancellation);
	}

	Trees trees() {
		return trees;
	}

	Standing standing() {
		return standing;
	}

	Hint hint() {
		return hint;
	}

	/** Looks at both sides. */
	Observing.Seen look() throws CannotSyncException {
		looked = parts.clock().instant();
		Observing.Seen now = observing.look(names, trees);
		looked = hint.isAssumed() ? Instant.MIN : looked;
		seen = Optional.of(now);
		return now;
	}

	/** What the last look showed. */
	Observing.Seen seen() {
		return seen.orElseThrow();
	}

	Wishes wishes(Observing.Seen seen, Set<Node<?>> blocked) {
		return new Wishes(parts.settings(), seen.ignored(), standing.settled(), standing.confirmed(), standing.restored(), blocked,
				parts.clock().instant(), parts.clock().getZone());
	}

	Desk desk(SyncProgress progress) {
		return new Desk(parts.disk(), remote, trash, parts.journal(), parts.clock(), parts.moments(), trees, progress, cancellation, ids,
				looked);
	}

	<T> List<T> all(List<? extends Callable<T>> tasks) {
		try {
			return parts.workers().all(tasks);
		} catch (RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private LinkState settle(LinkState found) throws CannotSyncException {
		try {
			trash.prepare();
			LinkState now = found;
			Recovery recovery = new Recovery(new Desk(parts.disk(), remote, trash, parts.journal(), parts.clock(), parts.moments(),
					new Trees(names, List.of()), SyncProgress.NONE, cancellation, ids, Instant.MIN), found);
			recovery.local();
			if (!isSameRoot(found)) {
				parts.journal().commit(List.of(new LinkChange.Clear(), new LinkChange.SetMeta(ROOT, remote.rootId()),
						new LinkChange.SetMeta(NOT_BEFORE, found.meta().getOrDefault(NOT_BEFORE, "")))); //$NON-NLS-1$
				now = parts.journal().read();
			} else if (!found.begun().isEmpty()) {
				recovery.remote();
				now = parts.journal().read();
			}
			return now;
		} catch (OsfException away) {
			throw new CannotSyncException(Problem.Kind.UNAVAILABLE, "", Side.REMOTE, Optional.of(away)); //$NON-NLS-1$
		} catch (@SuppressWarnings("unused") IOException failure) {
			throw new CannotSyncException(Problem.Kind.UNWRITABLE, "", Side.LOCAL, Optional.empty()); //$NON-NLS-1$
		}
	}

	private static Instant notBefore(LinkState found) {
		String value = found.meta().getOrDefault(NOT_BEFORE, ""); //$NON-NLS-1$
		return value.isEmpty() ? Instant.MIN : Instant.ofEpochMilli(Long.parseLong(value));
	}

	private boolean isSameRoot(LinkState found) {
		return remote.rootId().equals(found.meta().get(ROOT));
	}
}
