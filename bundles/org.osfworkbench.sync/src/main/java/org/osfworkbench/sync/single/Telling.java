package org.osfworkbench.sync.single;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Details;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.Status;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.FileRecord;
import org.osfworkbench.sync.journal.LinkState;
import org.osfworkbench.sync.journal.WaitKind;
import org.osfworkbench.sync.remote.OneFileTree;
import org.osfworkbench.sync.tree.Content;

/**
 * Says in the words of one file what came of a sync of its tree.
 *
 * @param state what the journal holds afterwards
 * @param tree what was seen of the remote file
 * @param here whether there is a local file
 */
@SuppressWarnings("nls") // log texts
record Telling(LinkState state, OneFileTree tree, boolean here) {

	Outcome of(Report report) throws IOException {
		if (report.status() == Status.CANCELLED) {
			throw new CancellationException();
		}
		Optional<Problem> problem = report.problems().stream().findFirst();
		Optional<Conflict> conflict = report.conflicts().stream().filter(each -> each.copy().isEmpty()).findFirst();
		if (problem.isPresent()) {
			return of(problem.get());
		}
		if (conflict.isPresent() && tree.seen().isPresent()) {
			return of(conflict.get(), tree.seen().get());
		}
		if (here && tree.isGone() && FileRecord.base(state).isPresent()) {
			return new Outcome.RemoteGone();
		}
		return done(report);
	}

	/** A difference that waits for an answer; what only the server has changed is an offer. */
	Outcome of(Conflict conflict, RemoteFile remote) {
		Optional<Content> before = FileRecord.base(state).flatMap(BaseNode::content);
		boolean same = conflict.local().isPresent() && before.filter(conflict.local().get()::sameBytes).isPresent();
		return same ? new Outcome.Incoming(remote)
				: new Outcome.InConflict(FileRecord.version(state), conflict.local(), remote);
	}

	private Outcome done(Report report) {
		Optional<RemoteFile> file = tree.seen();
		List<String> overtaken = report.conflicts().stream().filter(each -> each.kind() == Conflict.Kind.OVERTAKEN).map(Conflict::copy)
				.flatMap(Optional::stream).toList();
		if (file.isEmpty()) {
			return left(report);
		}
		if (did(report, Change.Action.UPLOAD) && !tree.isTaken()) {
			return overtaken.isEmpty() ? new Outcome.Uploaded(file.get()) : new Outcome.Overtaken(file.get(), overtaken);
		}
		if (did(report, Change.Action.DOWNLOAD)) {
			return new Outcome.Downloaded(file.get());
		}
		return did(report, Change.Action.ADOPT) || did(report, Change.Action.UPLOAD) ? new Outcome.Adopted(file.get()) : left(report);
	}

	private Outcome left(Report report) {
		if (!here) {
			return new Outcome.LocalMissing();
		}
		return report.status() == Status.OK ? new Outcome.UpToDate() : new Outcome.Outgoing();
	}

	private static boolean did(Report report, Change.Action action) {
		return report.done().stream().anyMatch(change -> change.action() == action);
	}

	Outcome of(Problem problem) throws IOException {
		Optional<OsfException> cause = problem.cause();
		if (problem.kind() == Problem.Kind.REMOTE_GONE) {
			return new Outcome.RemoteGone();
		}
		if (cause.isPresent()) {
			return new Outcome.Waiting(WaitKind.of(cause.get()), cause.get());
		}
		return switch (problem.kind()) {
			case UNSTEADY -> new Outcome.ChangedMeanwhile();
			case TOO_LARGE, QUOTA -> waiting(new OsfException.QuotaExceeded("More bytes than the server takes in one file", Details.NONE));
			case UNAVAILABLE, LISTING_FAILED -> waiting(new OsfException.Unavailable("No answer", Details.NONE, null));
			default -> throw new IOException(problem.kind() + " " + problem.path());
		};
	}

	private static Outcome waiting(OsfException cause) {
		return new Outcome.Waiting(WaitKind.of(cause), cause);
	}
}
