package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.execute.Choice;
import org.osfworkbench.sync.execute.FileTask;
import org.osfworkbench.sync.execute.Outcome;
import org.osfworkbench.sync.journal.Base;
import org.osfworkbench.sync.journal.Journal;
import org.osfworkbench.sync.journal.Pending;
import org.osfworkbench.sync.journal.PendingKind;
import org.osfworkbench.sync.remote.Remote;
import org.osfworkbench.sync.remote.RemoteTarget;
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
	Outcome bring(Link link, IFile file, FileFacts facts, Run run, Way way) throws IOException, OsfException, CoreException {
		Progress progress = run.item(file.getName(), facts.size());
		OwnedRemote remote = remote(link, facts, way.asked());
		return settled(link, file, facts, run, remote,
				() -> rounds(task(facts, new RemoteTarget.ExistingFile(link.remoteId())), facts, remote, run, progress, way.looks()));
	}

	/** A file that is written while it is read is read again a few times; after that its next save brings it up again. */
	private static Outcome rounds(FileTask task, FileFacts facts, Remote remote, Run run, Progress progress, boolean look) throws IOException {
		Outcome outcome = new Outcome.ChangedMeanwhile();
		for (int round = 0; round < ROUNDS && outcome instanceof Outcome.ChangedMeanwhile; round++) {
			outcome = look ? facts.stores().engine().check(task, remote, progress, run.cancellation())
					: facts.stores().engine().sync(task, remote, progress, run.cancellation());
		}
		return outcome;
	}

	/** Whatever happens, the file does not stay shown as being transferred. */
	private Outcome settled(Link link, IFile file, FileFacts facts, Run run, OwnedRemote remote, SettledCall call)
			throws IOException, OsfException, CoreException {
		Optional<StatusBoard.Shown> before = board.shown(file);
		if (!facts.unchanged()) {
			board.set(link.id(), file, SyncState.TRANSFERRING, facts.version());
		}
		boolean done = false;
		try {
			Outcome outcome = call.run();
			if (remote.heldFor().isEmpty()) {
				report(link, file, facts, outcome, run);
			}
			done = true;
			return outcome;
		} catch (OsfException e) {
			if (remote.heldFor().isPresent()) {
				done = true;
				return new Outcome.Waiting(PendingKind.SIGNED_OUT, e);
			}
			putBack(link, file, facts, before);
			defer(link, file, facts, e, run);
			done = true;
			throw e;
		} finally {
			remote.heldFor().ifPresent(owner -> reporter.waitsFor(link, file, facts.version(), owner.name()));
			if (!done) {
				putBack(link, file, facts, before);
			}
		}
	}

	private void report(Link link, IFile file, FileFacts facts, Outcome outcome, Run run) {
		owned(link, facts);
		int version = facts.stores().journal().base(facts.key()).map(Base::remoteVersion).orElse(Integer.valueOf(0)).intValue();
		reporter.report(link, file, outcome, version, run.cancellation());
	}

	/** Cut short: the file is shown as it was, or by what is known of it. */
	private void putBack(Link link, IFile file, FileFacts facts, Optional<StatusBoard.Shown> before) {
		if (before.filter(shown -> shown.status().state() != SyncState.TRANSFERRING).isPresent()) {
			board.restore(file, before.get());
		} else {
			board.set(link.id(), file, facts.unchanged() ? SyncState.SYNCED : SyncState.OUTGOING, facts.version());
		}
	}

	/** Notes that a file waits. A question about the file that is open in the journal stays open. */
	void defer(Link link, IFile file, FileFacts facts, OsfException problem, Run run) {
		if (!facts.asked()) {
			Pending pending = facts.waiting(problem);
			facts.stores().journal().putPending(pending);
			owned(link, facts);
			reporter.report(link, file, new Outcome.Waiting(pending.kind(), problem), facts.version(), run.cancellation());
		}
	}

	/** A call that may fail before the engine is reached. */
	@FunctionalInterface
	private interface SettledCall {
		Outcome run() throws IOException, OsfException, CoreException;
	}

	/** Carries out a person's choice. */
	Outcome resolve(Link link, IFile file, FileFacts facts, Choice choice, int seenVersion, Run run)
			throws IOException, OsfException, CoreException {
		boolean again = seenVersion == 0 && choice != Choice.USE_REMOTE;
		RemoteTarget target = again ? new RemoteTarget.InFolder(access.experimentFolder(link, run.cancellation()))
				: new RemoteTarget.ExistingFile(link.remoteId());
		Progress progress = run.item(file.getName(), facts.size());
		OwnedRemote remote = remote(link, facts, true);
		return settled(link, file, facts, run, remote,
				() -> facts.stores().engine().resolve(task(facts, target), choice, seenVersion, remote, progress, run.cancellation()));
	}

	/** What is still open belongs to whoever had it done, what is over to nobody. */
	private void owned(Link link, FileFacts facts) {
		Owners owners = facts.stores().owners();
		Journal journal = facts.stores().journal();
		if (journal.pending(facts.key()).isEmpty() && journal.intent(facts.key()).isEmpty()) {
			owners.remove(facts.key());
		} else {
			access.lastUser(link.hostId()).ifPresent(user -> owners.putIfNone(facts.key(), Owners.Owner.of(user)));
		}
	}

	private OwnedRemote remote(Link link, FileFacts facts, boolean asked) {
		if (!facts.open()) {
			facts.stores().owners().remove(facts.key()); // what is done now is new work
		}
		return new OwnedRemote(access, facts.stores().owners(), link.hostId(), facts.key(), asked);
	}

	private static FileTask task(FileFacts facts, RemoteTarget target) {
		return new FileTask(facts.key(), Direction.TWO_WAY, facts.local(), target);
	}
}
