package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.sync.journal.WaitKind;
import org.osfworkbench.sync.single.Outcome;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.Decisions;
import org.osfworkbench.workspace.transfer.SyncState;

/** Turns what the engine says into the status of a file, its marker, and what a person is told, each news once. */
final class Reporter {

	private final StatusBoard board;
	private final ConflictMarkers markers;
	private final RemoteAccess access;
	private final Supplier<Optional<Decisions>> decisions;
	private final Set<String> told = ConcurrentHashMap.newKeySet();

	Reporter(StatusBoard board, ConflictMarkers markers, RemoteAccess access, Supplier<Optional<Decisions>> decisions) {
		this.board = board;
		this.markers = markers;
		this.access = access;
		this.decisions = decisions;
	}

	/**
	 * Reports.
	 *
	 * @param baseVersion the version both sides were equal at last; 0 if never
	 */
	void report(Link link, IFile file, Outcome outcome, int baseVersion, Cancellation cancellation) {
		switch (outcome) {
			case Outcome.UpToDate same -> unchanged(link, file, baseVersion);
			case Outcome.Uploaded uploaded -> changedThere(link, file, baseVersion);
			case Outcome.Overtaken overtaken -> changedThere(link, file, baseVersion);
			case Outcome.Adopted adopted -> inStep(link, file, baseVersion);
			case Outcome.Downloaded downloaded -> inStep(link, file, baseVersion);
			case Outcome.KeptBoth kept -> inStep(link, file, baseVersion);
			case Outcome.Incoming(RemoteFile remote) -> incoming(link, file, remote, baseVersion);
			case Outcome.InConflict conflict -> conflict(link, file, conflict, cancellation);
			case Outcome.Outgoing left -> board.set(link.id(), file, SyncState.OUTGOING, baseVersion);
			case Outcome.RemoteGone gone -> remoteDeleted(link, file, baseVersion);
			case Outcome.LocalMissing missing -> board.remove(file);
			case Outcome.Waiting(WaitKind kind, OsfException cause) -> waiting(link, file, kind, cause, baseVersion);
			case Outcome.ChangedMeanwhile again -> board.set(link.id(), file, SyncState.WAITING, baseVersion);
		}
	}

	/** The local side is what was last known equal; the host was not asked, so its problems, if any, are still the same. */
	void unchanged(Link link, IFile file, int version) {
		markers.remove(file);
		board.set(link.id(), file, SyncState.SYNCED, version);
	}

	/** Both sides are equal, and the host has said so. */
	void inStep(Link link, IFile file, int version) {
		unchanged(link, file, version);
		reached(link);
	}

	/** The host has answered: a later problem is a new one. */
	void reached(Link link) {
		told.removeIf(news -> news.startsWith(link.hostId() + '\n') || news.startsWith(link.id() + '\n'));
	}

	/** The problem of a link is told once, that of a host once for all its links. */
	void problem(Link link, IFile file, OsfException problem) {
		once((isOfHost(problem) ? link.hostId() : link.id()) + '\n' + problem.getClass().getName(), person -> person.tellProblem(link, file, problem));
	}

	/** The work is another person's. */
	void waitsFor(Link link, IFile file, int version, String name) {
		board.setWaitsFor(link.id(), file, version, name);
		once(link.id() + "\nwaits for " + name, person -> person.tellWaitsFor(link, file, name)); //$NON-NLS-1$
	}

	/** Whether the next file on the same host would meet the same problem. */
	static boolean isOfHost(OsfException problem) {
		return problem instanceof OsfException.NotSignedIn || problem instanceof OsfException.Unavailable
				|| problem instanceof OsfException.Throttled;
	}

	private void changedThere(Link link, IFile file, int version) {
		inStep(link, file, version);
		board.remoteChanged(link.nodeId(), ""); //$NON-NLS-1$
	}

	private void incoming(Link link, IFile file, RemoteFile remote, int baseVersion) {
		markers.remove(file);
		board.set(link.id(), file, SyncState.INCOMING, baseVersion);
		once(link.id() + "\nincoming " + remote.id() + ' ' + remote.version(), person -> person.tellIncoming(link, file, remote)); //$NON-NLS-1$
	}

	private void conflict(Link link, IFile file, Outcome.InConflict info, Cancellation cancellation) {
		RemoteFile remote = info.remote();
		Conflict conflict = new Conflict(link, file, info.local().map(Content::size).orElse(Long.valueOf(0)).longValue(), modified(file), info.baseVersion(),
				remote, access.author(link, remote, cancellation));
		markers.put(file);
		board.setConflict(file, conflict);
		once(link.id() + "\nconflict " + remote.id() + ' ' + remote.version(), person -> person.tellConflict(conflict)); //$NON-NLS-1$
	}

	private static Optional<Instant> modified(IFile file) {
		IPath location = file.getLocation();
		try {
			return location == null ? Optional.empty()
					: Optional.of(Files.getLastModifiedTime(location.toPath(), LinkOption.NOFOLLOW_LINKS).toInstant());
		} catch (@SuppressWarnings("unused") IOException gone) {
			return Optional.empty();
		}
	}

	private void remoteDeleted(Link link, IFile file, int baseVersion) {
		markers.remove(file);
		board.set(link.id(), file, SyncState.REMOTE_DELETED, baseVersion);
		once(link.id() + "\ndeleted " + file.getFullPath(), person -> person.tellRemoteDeleted(link, file)); //$NON-NLS-1$
	}

	private void waiting(Link link, IFile file, WaitKind kind, OsfException cause, int baseVersion) {
		if (kind == WaitKind.REMOTE_DELETED) {
			remoteDeleted(link, file, baseVersion);
			return;
		}
		board.setProblem(link.id(), file, state(kind), baseVersion, cause);
		problem(link, file, cause);
	}

	/** How a file stands for which the journal has a note. */
	static SyncState state(WaitKind kind) {
		return switch (kind) {
			case UPLOAD, OFFLINE, SIGNED_OUT -> SyncState.WAITING;
			case CONFLICT -> SyncState.CONFLICT;
			case REMOTE_DELETED -> SyncState.REMOTE_DELETED;
			case REFUSED, NO_PERMISSION, QUOTA, FAILED -> SyncState.FAILED;
		};
	}

	private void once(String news, Consumer<Decisions> tell) {
		Optional<Decisions> person = decisions.get();
		if (person.isPresent() && told.add(news)) {
			tell.accept(person.get());
		}
	}
}
