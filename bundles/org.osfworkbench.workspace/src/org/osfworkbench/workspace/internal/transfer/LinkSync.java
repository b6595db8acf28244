package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.sync.execute.Choice;
import org.osfworkbench.sync.execute.FileTask;
import org.osfworkbench.sync.execute.Outcome;
import org.osfworkbench.sync.journal.Base;
import org.osfworkbench.sync.journal.FileKey;
import org.osfworkbench.sync.journal.Pending;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.remote.Remote;
import org.osfworkbench.sync.remote.RemoteLook;
import org.osfworkbench.sync.remote.RemoteTarget;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.transfer.Decisions;
import org.osfworkbench.workspace.transfer.SyncState;

/**
 * What happens to one linked file: after a save, on request, at a look around. The engine decides what the two sides need; here is only
 * whether a person has given leave to upload. Call from a job that holds the link's rule.
 */
public final class LinkSync {

	private static final int ROUNDS = 3;

	private final Stores stores;
	private final LinkFiles files;
	private final RemoteAccess access;
	private final WorkspaceWrites writes;
	private final StatusBoard board;
	private final Reporter reporter;
	private final Questions questions;
	private final Supplier<Optional<Decisions>> decisions;

	LinkSync(Stores stores, LinkFiles files, RemoteAccess access, WorkspaceWrites writes, StatusBoard board, Reporter reporter, Questions questions,
			Supplier<Optional<Decisions>> decisions) {
		this.stores = stores;
		this.files = files;
		this.access = access;
		this.writes = writes;
		this.board = board;
		this.reporter = reporter;
		this.questions = questions;
		this.decisions = decisions;
	}

	/**
	 * After a save: nothing if the bytes are those last known equal; else uploads if the link may, or asks.
	 *
	 * @param link the link
	 * @param file a file it covers
	 * @param run shows progress and stops it
	 * @throws IOException if the file cannot be read
	 * @throws OsfException if a folder on the OSF could not be found or made
	 * @throws CoreException if the journal cannot be opened
	 */
	public void saved(Link link, IFile file, Run run) throws IOException, OsfException, CoreException {
		FileFacts facts = facts(link, file);
		if (facts.here().isEmpty() && !facts.open()) {
			board.remove(file);
		} else if (facts.unchanged() && !facts.open()) {
			quiet(link, file, facts);
		} else if (link.always() || facts.open()) {
			engine(link, file, facts, run, false);
		} else {
			outgoing(link, file, facts);
			decisions.get().ifPresent(person -> questions.ask(person, link, file));
		}
	}

	/** As {@link #saved}, while the host is known to be away: what would be uploaded is noted as waiting. */
	void deferSaved(Link link, IFile file, OsfException problem, Run run) throws IOException, CoreException {
		FileFacts facts = facts(link, file);
		if (facts.here().isEmpty() && !facts.open()) {
			board.remove(file);
		} else if (facts.unchanged() && !facts.open()) {
			quiet(link, file, facts);
		} else if (link.always() || facts.open()) {
			defer(link, file, facts, problem, run);
		} else {
			outgoing(link, file, facts);
			decisions.get().ifPresent(person -> questions.ask(person, link, file));
		}
	}

	/** As {@link #upload}, while the host is known to be away. */
	void deferUpload(Link link, IFile file, OsfException problem, Run run) throws IOException, CoreException {
		FileFacts facts = facts(link, file);
		if (facts.unchanged() && !facts.open()) {
			quiet(link, file, facts);
		} else {
			defer(link, file, facts, problem, run);
		}
	}

	/** With leave: uploads what is changed. */
	void upload(Link link, IFile file, Run run) throws IOException, OsfException, CoreException {
		FileFacts facts = facts(link, file);
		if (facts.unchanged() && !facts.open()) {
			quiet(link, file, facts);
		} else {
			engine(link, file, facts, run, false);
		}
	}

	/** With leave: uploads what is changed, and looks at the OSF even if nothing is. */
	Outcome sync(Link link, IFile file, Run run) throws IOException, OsfException, CoreException {
		return engine(link, file, facts(link, file), run, true);
	}

	/** Looks at both sides; uploads only if the link may, or a wish from before is open. */
	void check(Link link, IFile file, Run run) throws IOException, OsfException, CoreException {
		FileFacts facts = facts(link, file);
		if (facts.open()) {
			engine(link, file, facts, run, true);
		} else if (facts.here().isEmpty()) {
			board.remove(file);
		} else if (link.kind() == LinkKind.DATA) {
			checkData(link, file, facts, run);
		} else {
			checkExperiment(link, file, facts, run);
		}
	}

	/** Carries out a person's choice. */
	Outcome resolve(Link link, IFile file, Choice choice, int seenVersion, Run run) throws IOException, OsfException, CoreException {
		FileFacts facts = facts(link, file);
		boolean again = seenVersion == 0 && choice != Choice.USE_REMOTE;
		RemoteTarget target = again && link.kind() == LinkKind.EXPERIMENT ? new RemoteTarget.InFolder(access.experimentFolder(link, run.cancellation()))
				: link.kind() == LinkKind.DATA ? inFolder(link, facts.key(), run) : new RemoteTarget.ExistingFile(link.remoteId());
		Progress progress = run.item(file.getName(), facts.size());
		Outcome outcome = settled(link, file, facts, run,
				() -> facts.stores().engine().resolve(task(link, facts, target), choice, seenVersion, remote(link), progress, run.cancellation()));
		questions.close(link.id());
		return outcome;
	}

	private void checkData(Link link, IFile file, FileFacts facts, Run run) throws IOException, OsfException, CoreException {
		if (facts.unchanged()) {
			quiet(link, file, facts);
		} else if (link.always()) {
			engine(link, file, facts, run, false);
		} else {
			outgoing(link, file, facts);
		}
	}

	private void checkExperiment(Link link, IFile file, FileFacts facts, Run run) throws IOException, OsfException, CoreException {
		RemoteLook look;
		try {
			look = remote(link).look(link.remoteId(), run.cancellation());
		} catch (OsfException e) {
			if (link.always() && !facts.unchanged()) {
				engine(link, file, facts, run, false);
			}
			throw e;
		}
		boolean hasNews = !(look instanceof RemoteLook.Present(RemoteFile remote)) || isNews(facts, remote);
		if (hasNews || link.always() && !facts.unchanged()) {
			engine(link, file, facts, run, true);
		} else if (facts.unchanged()) {
			reporter.inStep(link, file, facts.version());
		} else {
			outgoing(link, file, facts);
		}
	}

	/** Whether the OSF has something else than last known, or just what is here; the engine uploads in neither case. */
	private static boolean isNews(FileFacts facts, RemoteFile remote) {
		if (!facts.unchanged() && facts.base().filter(base -> base.hashes().sameBytes(remote.hashes())).isPresent()) {
			return false; // others wrote and went back: the engine would upload
		}
		boolean sameAsHere = facts.here().filter(here -> here.hashes().sameBytes(remote.hashes())).isPresent();
		return facts.version() != remote.version() || sameAsHere && !facts.unchanged();
	}

	private Outcome engine(Link link, IFile file, FileFacts facts, Run run, boolean look) throws IOException, OsfException, CoreException {
		Progress progress = run.item(file.getName(), facts.size());
		Outcome outcome = settled(link, file, facts, run, () -> rounds(link, facts, target(link, facts, run), run, progress, look));
		if (board.files(link.id(), SyncState.OUTGOING).isEmpty()) {
			questions.close(link.id());
		}
		return outcome;
	}

	/** A file that is written while it is read is read again a few times; after that its next save brings it up again. */
	private Outcome rounds(Link link, FileFacts facts, RemoteTarget target, Run run, Progress progress, boolean look) throws IOException {
		FileTask task = task(link, facts, target);
		Outcome outcome = new Outcome.ChangedMeanwhile();
		for (int round = 0; round < ROUNDS && outcome instanceof Outcome.ChangedMeanwhile; round++) {
			outcome = look ? facts.stores().engine().check(task, remote(link), progress, run.cancellation())
					: facts.stores().engine().sync(task, remote(link), progress, run.cancellation());
		}
		return outcome;
	}

	/** Whatever happens, the file does not stay shown as being transferred. */
	private Outcome settled(Link link, IFile file, FileFacts facts, Run run, SettledCall call) throws IOException, OsfException, CoreException {
		Optional<StatusBoard.Shown> before = board.shown(file);
		if (!facts.unchanged()) {
			board.set(link.id(), file, SyncState.TRANSFERRING, facts.version());
		}
		boolean done = false;
		try {
			Outcome outcome = call.run();
			int version = facts.stores().journal().base(facts.key()).map(Base::remoteVersion).orElse(Integer.valueOf(0)).intValue();
			reporter.report(link, file, outcome, version, run.cancellation());
			done = true;
			return outcome;
		} catch (OsfException e) {
			putBack(link, file, facts, before);
			defer(link, file, facts, e, run);
			done = true;
			throw e;
		} finally {
			if (!done) {
				putBack(link, file, facts, before);
			}
		}
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
	private void defer(Link link, IFile file, FileFacts facts, OsfException problem, Run run) {
		if (!facts.asked()) {
			Pending pending = facts.waiting(problem);
			facts.stores().journal().putPending(pending);
			reporter.report(link, file, new Outcome.Waiting(pending.kind(), problem), facts.version(), run.cancellation());
		}
	}

	/** A call that may fail before the engine is reached. */
	@FunctionalInterface
	private interface SettledCall {
		Outcome run() throws IOException, OsfException, CoreException;
	}

	private FileFacts facts(Link link, IFile file) throws IOException, CoreException {
		Stores.Opened opened = stores.open();
		return FileFacts.of(link, files.key(link, file), new WorkspaceFile(file, writes, opened), opened);
	}

	private void quiet(Link link, IFile file, FileFacts facts) {
		if (!board.isIn(file, SyncState.INCOMING)) {
			reporter.unchanged(link, file, facts.version());
		}
		if (link.kind() == LinkKind.EXPERIMENT) {
			questions.close(link.id());
		}
	}

	private void outgoing(Link link, IFile file, FileFacts facts) {
		board.set(link.id(), file, SyncState.OUTGOING, facts.version());
	}

	private RemoteTarget target(Link link, FileFacts facts, Run run) throws OsfException {
		if (link.kind() == LinkKind.EXPERIMENT) {
			return new RemoteTarget.ExistingFile(link.remoteId());
		}
		Optional<Base> base = facts.base();
		return base.isPresent() ? new RemoteTarget.ExistingFile(base.get().remoteId()) : inFolder(link, facts.key(), run);
	}

	private RemoteTarget inFolder(Link link, FileKey key, Run run) throws OsfException {
		return new RemoteTarget.InFolder(access.dataFolder(link, key.path(), run));
	}

	private Remote remote(Link link) {
		return new LazyRemote(access, link.hostId());
	}

	private static FileTask task(Link link, FileFacts facts, RemoteTarget target) {
		return new FileTask(facts.key(), link.kind() == LinkKind.DATA ? Direction.UPLOAD_ONLY : Direction.TWO_WAY, facts.local(), target);
	}
}
