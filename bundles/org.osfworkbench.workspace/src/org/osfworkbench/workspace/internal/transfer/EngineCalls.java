package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.journal.WaitKind;
import org.osfworkbench.sync.single.Choice;
import org.osfworkbench.sync.single.Outcome;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.SyncState;

/**
 * Calls the engine for one file, as the person whose work it is, and sees to it that whatever comes of it is noted and shown. Call from a
 * job that holds the link's rule.
 */
final class EngineCalls {

	private static final int ROUNDS = 3;

	private final RemoteAccess access;
	private final StatusBoard board;
	private final Reporter reporter;

	EngineCalls(RemoteAccess access, StatusBoard board, Reporter reporter) {
		this.access = access;
		this.board = board;
		this.reporter = reporter;
	}

	/** Why the engine is called, and how far it looks. */
	enum Way {
		BY_ITSELF, BY_ITSELF_LOOKING, ASKED, ASKED_LOOKING;

		boolean asked() {
			return this == ASKED || this == ASKED_LOOKING;
		}

		boolean looks() {
			return this == BY_ITSELF_LOOKING || this == ASKED_LOOKING;
		}
	}

	/** Brings both sides in step as far as the link allows. */
	Outcome bring(OpenFile open, Run run, Way way) throws IOException {
		return settled(open, run, rounds(open, run, way.looks()));
	}

	/** Carries out a person's choice. */
	Outcome resolve(OpenFile open, Choice choice, int seenVersion, Run run) throws IOException {
		Progress progress = run.item(open.file().getName(), open.size());
		return settled(open, run, () -> open.sync().resolve(choice, seenVersion, SyncProgress.ofBytes(progress), run.cancellation()));
	}

	/** A file that is written while it is read is read again a few times; after that its next save brings it up again. */
	private static EngineCall rounds(OpenFile open, Run run, boolean look) {
		Progress progress = run.item(open.file().getName(), open.size());
		SyncProgress bytes = SyncProgress.ofBytes(progress);
		return () -> {
			Outcome outcome = new Outcome.ChangedMeanwhile();
			for (int round = 0; round < ROUNDS && outcome instanceof Outcome.ChangedMeanwhile; round++) {
				outcome = look ? open.sync().check(bytes, run.cancellation()) : open.sync().sync(bytes, run.cancellation());
			}
			return outcome;
		};
	}

	/** A call of the engine. */
	@FunctionalInterface
	private interface EngineCall {
		Outcome run() throws IOException;
	}

	/** Whatever happens, the file does not stay shown as being transferred. */
	private Outcome settled(OpenFile open, Run run, EngineCall call) throws IOException {
		Link link = open.link();
		IFile file = open.file();
		Optional<StatusBoard.Shown> before = board.shown(file);
		if (!open.facts().unchanged()) {
			board.set(link.id(), file, SyncState.TRANSFERRING, open.version());
		}
		boolean done = false;
		try {
			Outcome outcome = call.run();
			if (open.remote().heldFor().isEmpty()) {
				report(open, outcome, run);
			}
			done = true;
			return outcome;
		} finally {
			open.remote().heldFor().ifPresent(owner -> reporter.waitsFor(link, file, open.version(), owner.name()));
			if (!done) {
				putBack(open, before);
			}
		}
	}

	private void report(OpenFile open, Outcome outcome, Run run) {
		owned(open);
		reporter.report(open.link(), open.file(), outcome, open.versionNow(), run.cancellation());
	}

	/** Cut short: the file is shown as it was, or by what is known of it. */
	private void putBack(OpenFile open, Optional<StatusBoard.Shown> before) {
		if (before.filter(shown -> shown.status().state() != SyncState.TRANSFERRING).isPresent()) {
			board.restore(open.file(), before.get());
		} else {
			board.set(open.link().id(), open.file(), open.facts().unchanged() ? SyncState.SYNCED : SyncState.OUTGOING, open.version());
		}
	}

	/** Notes that a file waits. A question about the file that is open stays open. */
	void defer(OpenFile open, OsfException problem, Run run) {
		if (!open.facts().asked()) {
			WaitKind kind = WaitKind.of(problem);
			open.sync().waits(kind);
			owned(open);
			reporter.report(open.link(), open.file(), new Outcome.Waiting(kind, problem), open.version(), run.cancellation());
		}
	}

	/** What is still open belongs to whoever had it done, what is over to nobody. */
	private void owned(OpenFile open) {
		Owners owners = open.stores().owners();
		if (open.sync().isOpen()) {
			access.lastUser(open.link().hostId()).ifPresent(user -> owners.putIfNone(open.key(), Owners.Owner.of(user)));
		} else {
			owners.remove(open.key());
		}
	}
}
