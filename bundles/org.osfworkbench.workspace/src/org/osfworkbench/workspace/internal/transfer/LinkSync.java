package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.sync.execute.Choice;
import org.osfworkbench.sync.execute.Outcome;
import org.osfworkbench.sync.remote.RemoteLook;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Decisions;
import org.osfworkbench.workspace.transfer.SyncState;

/**
 * What happens to one linked file: after a save, on request, at a look around. The engine decides what the two sides need; here is only
 * whether a person has given leave to upload. Call from a job that holds the link's rule.
 */
public final class LinkSync {

	private final Stores stores;
	private final RemoteAccess access;
	private final WorkspaceWrites writes;
	private final StatusBoard board;
	private final Reporter reporter;
	private final Questions questions;
	private final Supplier<Optional<Decisions>> decisions;
	private final BooleanSupplier ending;
	private final EngineCalls calls;

	LinkSync(Stores stores, RemoteAccess access, WorkspaceWrites writes, StatusBoard board, Reporter reporter,
			Questions questions, Supplier<Optional<Decisions>> decisions, BooleanSupplier ending) {
		this.stores = stores;
		this.access = access;
		this.writes = writes;
		this.board = board;
		this.reporter = reporter;
		this.questions = questions;
		this.decisions = decisions;
		this.ending = ending;
		this.calls = new EngineCalls(access, board, reporter);
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
		if (isLeft(link, file, facts)) {
			return;
		}
		if (facts.here().isEmpty() && !facts.open()) {
			board.remove(file);
		} else if (facts.unchanged() && !facts.open()) {
			quiet(link, file, facts);
		} else if (link.always() || facts.open()) {
			engine(link, file, facts, run, EngineCalls.Way.BY_ITSELF);
		} else {
			outgoing(link, file, facts);
			decisions.get().ifPresent(person -> questions.ask(person, link, file));
		}
	}

	/** As {@link #saved}, while the host is known to be away: what would be uploaded is noted as waiting. */
	void deferSaved(Link link, IFile file, OsfException problem, Run run) throws IOException, CoreException {
		FileFacts facts = facts(link, file);
		if (isLeft(link, file, facts)) {
			return;
		}
		if (facts.here().isEmpty() && !facts.open()) {
			board.remove(file);
		} else if (facts.unchanged() && !facts.open()) {
			quiet(link, file, facts);
		} else if (link.always() || facts.open()) {
			calls.defer(link, file, facts, problem, run);
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
			calls.defer(link, file, facts, problem, run);
		}
	}

	/** With leave: uploads what is changed. */
	void upload(Link link, IFile file, Run run) throws IOException, OsfException, CoreException {
		FileFacts facts = facts(link, file);
		if (facts.unchanged() && !facts.open()) {
			quiet(link, file, facts);
		} else {
			engine(link, file, facts, run, EngineCalls.Way.ASKED);
		}
	}

	/** With leave: uploads what is changed, and looks at the OSF even if nothing is. */
	Outcome sync(Link link, IFile file, Run run) throws IOException, OsfException, CoreException {
		return engine(link, file, facts(link, file), run, EngineCalls.Way.ASKED_LOOKING);
	}

	/** Looks at both sides; uploads only if the link may, or a wish from before is open. */
	void check(Link link, IFile file, Run run) throws IOException, OsfException, CoreException {
		FileFacts facts = facts(link, file);
		if (isLeft(link, file, facts)) {
			return;
		}
		if (facts.open()) {
			engine(link, file, facts, run, EngineCalls.Way.BY_ITSELF_LOOKING);
		} else if (facts.here().isEmpty()) {
			board.remove(file);
		} else {
			checkExperiment(link, file, facts, run);
		}
	}

	/** Carries out a person's choice. */
	Outcome resolve(Link link, IFile file, Choice choice, int seenVersion, Run run) throws IOException, OsfException, CoreException {
		Outcome outcome = calls.resolve(link, file, facts(link, file), choice, seenVersion, run);
		questions.close(link.id());
		return outcome;
	}

	private void checkExperiment(Link link, IFile file, FileFacts facts, Run run) throws IOException, OsfException, CoreException {
		RemoteLook look;
		try {
			look = new LazyRemote(access, link.hostId()).look(link.remoteId(), run.cancellation());
		} catch (OsfException e) {
			if (link.always() && !facts.unchanged()) {
				engine(link, file, facts, run, EngineCalls.Way.BY_ITSELF);
			}
			throw e;
		}
		boolean hasNews = !(look instanceof RemoteLook.Present(RemoteFile remote)) || isNews(facts, remote);
		if (hasNews || link.always() && !facts.unchanged()) {
			engine(link, file, facts, run, EngineCalls.Way.BY_ITSELF_LOOKING);
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

	private Outcome engine(Link link, IFile file, FileFacts facts, Run run, EngineCalls.Way way)
			throws IOException, OsfException, CoreException {
		if (way.asked()) {
			facts.stores().left().remove(facts.key());
		}
		Outcome outcome;
		try {
			outcome = calls.bring(link, file, facts, run, way);
		} catch (CancellationException e) {
			if (!ending.getAsBoolean() && !facts.unchanged()) {
				facts.stores().left().put(facts);
			}
			throw e;
		}
		if (board.files(link.id(), SyncState.OUTGOING).isEmpty()) {
			questions.close(link.id());
		}
		return outcome;
	}

	/** Whether a person has cancelled the upload of these very bytes. */
	private boolean isLeft(Link link, IFile file, FileFacts facts) {
		boolean left = facts.stores().left().holds(facts);
		if (left) {
			outgoing(link, file, facts);
		}
		return left;
	}

	private FileFacts facts(Link link, IFile file) throws IOException, CoreException {
		Stores.Opened opened = stores.open();
		return FileFacts.of(link, LinkFiles.key(link), new WorkspaceFile(file, writes, opened), opened);
	}

	private void quiet(Link link, IFile file, FileFacts facts) {
		if (!board.isIn(file, SyncState.INCOMING)) {
			reporter.unchanged(link, file, facts.version());
		}
		questions.close(link.id());
	}

	private void outgoing(Link link, IFile file, FileFacts facts) {
		board.set(link.id(), file, SyncState.OUTGOING, facts.version());
	}
}
