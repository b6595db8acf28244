package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.journal.JournalInUseException;
import org.osfworkbench.sync.remote.RemoteTarget;
import org.osfworkbench.sync.single.Choice;
import org.osfworkbench.sync.single.FileFacts;
import org.osfworkbench.sync.single.Outcome;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Decisions;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.SyncState;

/**
 * What happens to one linked file: after a save, on request, at a look around. The engine decides what the two sides need; here is only
 * whether a person has given leave to upload. Call from a job that holds the link's rule.
 */
final class LinkSync {

	private final WorkspaceSync parts;
	private final StatusBoard board;
	private final Reporter reporter;
	private final Questions questions;
	private final Supplier<Optional<Decisions>> decisions;
	private final BooleanSupplier ending;
	private final EngineCalls calls;

	/** Something done with the open record of a file. */
	@FunctionalInterface
	private interface Work<T> {
		T run(OpenFile open) throws IOException, OsfException, CoreException;
	}

	LinkSync(WorkspaceSync parts, StatusBoard board, Reporter reporter, Questions questions, Supplier<Optional<Decisions>> decisions,
			BooleanSupplier ending) {
		this.parts = parts;
		this.board = board;
		this.reporter = reporter;
		this.questions = questions;
		this.decisions = decisions;
		this.ending = ending;
		this.calls = new EngineCalls(parts.access(), board, reporter);
	}

	/** After a save: nothing if the bytes are those last known equal; else uploads if the link may, or asks. */
	void saved(Link link, IFile file, Run run) throws IOException, OsfException, CoreException {
		afterSave(link, file, open -> engine(open, run, EngineCalls.Way.BY_ITSELF));
	}

	/** As {@link #saved}, while the host is known to be away: what would be uploaded is noted as waiting. */
	void deferSaved(Link link, IFile file, OsfException problem, Run run) throws IOException, OsfException, CoreException {
		afterSave(link, file, open -> calls.defer(open, problem, run));
	}

	private void afterSave(Link link, IFile file, Sending sending) throws IOException, OsfException, CoreException {
		if (!isPresent(file)) {
			board.remove(file);
			return;
		}
		with(link, file, false, open -> {
			if (!isLeft(open) && !isQuiet(open)) {
				changed(open, sending);
			}
			return true;
		});
	}

	/** As {@link #upload}, while the host is known to be away. */
	void deferUpload(Link link, IFile file, OsfException problem, Run run) throws IOException, OsfException, CoreException {
		ifChanged(link, file, open -> calls.defer(open, problem, run));
	}

	/** With leave: uploads what is changed. */
	void upload(Link link, IFile file, Run run) throws IOException, OsfException, CoreException {
		ifChanged(link, file, open -> engine(open, run, EngineCalls.Way.ASKED));
	}

	private void ifChanged(Link link, IFile file, Sending sending) throws IOException, OsfException, CoreException {
		with(link, file, true, open -> {
			if (!isUnchanged(open)) {
				sending.run(open);
			}
			return true;
		});
	}

	/** With leave: uploads what is changed, and looks at the OSF even if nothing is. */
	Outcome sync(Link link, IFile file, Run run) throws IOException, OsfException, CoreException {
		return with(link, file, true, open -> engine(open, run, EngineCalls.Way.ASKED_LOOKING));
	}

	/** Looks at both sides; uploads only if the link may, or a wish from before is open. */
	void check(Link link, IFile file, Run run) throws IOException, OsfException, CoreException {
		with(link, file, false, open -> {
			FileFacts facts = open.facts();
			Optional<Instant> oldest = parts.stores().oldest();
			if (oldest.isPresent()) {
				open.sync().emptyTrash(oldest.get());
			}
			if (isLeft(open)) {
				return true;
			}
			if (facts.open() || link.always() && facts.here().isPresent() && !facts.unchanged()) {
				engine(open, run, EngineCalls.Way.BY_ITSELF_LOOKING);
			} else if (facts.here().isEmpty()) {
				board.remove(file);
			} else {
				looked(open, open.sync().look(run.cancellation()), run);
			}
			return true;
		});
	}

	/** Carries out a person's choice. */
	Outcome resolve(Link link, IFile file, Choice choice, int seenVersion, Run run) throws IOException, OsfException, CoreException {
		boolean again = seenVersion == 0 && choice != Choice.USE_REMOTE;
		RemoteTarget target = again ? new RemoteTarget.InFolder(parts.access().experimentFolder(link, run.cancellation()))
				: new RemoteTarget.ExistingFile(link.remoteId());
		try (OpenFile open = OpenFile.of(link, file, target, true, parts)) {
			Outcome outcome = calls.resolve(open, choice, seenVersion, run);
			questions.close(link.id());
			return outcome;
		}
	}

	/** Another program at work on the link is no failure: it is this one's turn afterwards. */
	static boolean isBusy(CoreException problem) {
		return problem.getStatus().getException() instanceof JournalInUseException;
	}

	private <T> T with(Link link, IFile file, boolean asked, Work<T> work) throws IOException, OsfException, CoreException {
		try (OpenFile open = OpenFile.of(link, file, new RemoteTarget.ExistingFile(link.remoteId()), asked, parts)) {
			return work.run(open);
		} catch (CoreException e) {
			if (isBusy(e)) {
				board.set(link.id(), file, SyncState.WAITING, board.status(file).map(FileStatus::remoteVersion).orElse(Integer.valueOf(0)).intValue());
			}
			throw e;
		}
	}

	private static boolean isPresent(IFile file) {
		return file.getParent().isAccessible() && file.getLocation() != null;
	}

	private void changed(OpenFile open, Sending sending) throws IOException, OsfException {
		if (open.link().always() || open.facts().open()) {
			sending.run(open);
		} else {
			outgoing(open);
			decisions.get().ifPresent(person -> questions.ask(person, open.link(), open.file()));
		}
	}

	/** Sends, or notes that it has to wait. */
	@FunctionalInterface
	private interface Sending {
		void run(OpenFile open) throws IOException, OsfException;
	}

	/** Whether there is nothing to be done about a file after a save. */
	private boolean isQuiet(OpenFile open) {
		if (open.facts().here().isEmpty() && !open.facts().open()) {
			board.remove(open.file());
			return true;
		}
		return isUnchanged(open);
	}

	private boolean isUnchanged(OpenFile open) {
		boolean unchanged = open.facts().unchanged() && !open.facts().open();
		if (unchanged) {
			if (!board.isIn(open.file(), SyncState.INCOMING)) {
				reporter.unchanged(open.link(), open.file(), open.version());
			}
			questions.close(open.link().id());
		}
		return unchanged;
	}

	private void looked(OpenFile open, Outcome outcome, Run run) throws OsfException {
		switch (outcome) {
			case Outcome.Waiting(var kind, OsfException cause) -> throw cause;
			case Outcome.UpToDate same -> reporter.inStep(open.link(), open.file(), open.versionNow());
			default -> reporter.report(open.link(), open.file(), outcome, open.versionNow(), run.cancellation());
		}
	}

	private Outcome engine(OpenFile open, Run run, EngineCalls.Way way) throws IOException, OsfException {
		if (way.asked()) {
			open.stores().left().remove(open.key());
		}
		Outcome outcome;
		try {
			outcome = calls.bring(open, run, way);
		} catch (CancellationException e) {
			if (!ending.getAsBoolean() && !open.facts().unchanged()) {
				open.stores().left().put(open.key(), open.facts());
			}
			throw e;
		}
		if (board.files(open.link().id(), SyncState.OUTGOING).isEmpty()) {
			questions.close(open.link().id());
		}
		return outcome;
	}

	/** Whether a person has cancelled the upload of these very bytes. */
	private boolean isLeft(OpenFile open) {
		boolean left = open.stores().left().holds(open.key(), open.facts());
		if (left) {
			outgoing(open);
		}
		return left;
	}

	private void outgoing(OpenFile open) {
		board.set(open.link().id(), open.file(), SyncState.OUTGOING, open.version());
	}
}
