package org.osfworkbench.workspace.internal.team;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.team.TreeProblem;
import org.osfworkbench.workspace.team.TreeState;
import org.osfworkbench.workspace.team.TreeVersion;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.SyncState;

/** Says how a file of a linked folder stands in the words for single files, so that whoever shows those need not know of trees. */
final class FileStatuses {

	private FileStatuses() {
	}

	static Optional<FileStatus> of(Optional<Known> known, IFile file, boolean working, Optional<String> heldFor) {
		if (known.isEmpty()) {
			return Optional.of(new FileStatus(SyncState.UNKNOWN, 0, Instant.EPOCH, Optional.empty(), Optional.empty()));
		}
		Known now = known.get();
		TreeState state = working ? TreeState.TRANSFERRING : now.state(file);
		int version = now.base(file).map(TreeVersion::version).orElse(Integer.valueOf(0)).intValue();
		Optional<OsfException> problem = now.snapshot().problems().stream().filter(each -> file.equals(each.resource()))
				.flatMap(each -> each.cause().stream()).findFirst();
		Optional<String> person = heldFor.filter(name -> state == TreeState.OUTGOING);
		boolean waits = state == TreeState.OUTGOING && (person.isPresent() || hasWait(now));
		return state(waits ? TreeState.WAITING : state)
				.map(found -> new FileStatus(found, version, now.snapshot().taken(), waits ? cause(now) : problem, person));
	}

	/** Whether the server was not reached for the whole link: then what is changed here waits for it. */
	private static boolean hasWait(Known known) {
		return known.snapshot().problems().stream().anyMatch(problem -> problem.path().isEmpty() && problem.kind() == TreeProblem.Kind.WAITS);
	}

	private static Optional<OsfException> cause(Known known) {
		return known.snapshot().problems().stream().flatMap(problem -> problem.cause().stream()).findFirst();
	}

	private static Optional<SyncState> state(TreeState state) {
		return switch (state) {
			case IGNORED -> Optional.empty();
			case UNKNOWN -> Optional.of(SyncState.UNKNOWN);
			case IN_STEP -> Optional.of(SyncState.SYNCED);
			case INCOMING -> Optional.of(SyncState.INCOMING);
			case OUTGOING -> Optional.of(SyncState.OUTGOING);
			case WAITING -> Optional.of(SyncState.WAITING);
			case TRANSFERRING -> Optional.of(SyncState.TRANSFERRING);
			case FAILED -> Optional.of(SyncState.FAILED);
			case CONFLICT -> Optional.of(SyncState.CONFLICT);
		};
	}
}
