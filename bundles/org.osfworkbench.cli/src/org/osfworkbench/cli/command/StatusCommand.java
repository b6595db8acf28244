package org.osfworkbench.cli.command;

import java.nio.file.Path;

import org.osfworkbench.cli.output.Output;
import org.osfworkbench.sync.TreeSync;
import org.osfworkbench.sync.engine.Changes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf status}: what a sync would do and what waits. JSON lines of {@code type} change, conflict, notice and problem, and at the end of each
 * link one of {@code type} link; see {@link SyncRows}. Exit code 0 also if changes are due, but not if something waits.
 */
@Command(name = "status")
final class StatusCommand extends LinkedCommand {

	@Parameters(arity = "0..1", paramLabel = "DIR|FILE", descriptionKey = "links.place")
	private Path place = Path.of(""); //$NON-NLS-1$

	StatusCommand(Session session) {
		super(session);
	}

	@Override
	Path place() {
		return place;
	}

	@Override
	ExitCode run(OpenLink link, Output output) {
		return tell(link, link.open().engine(), session(), output);
	}

	/** Tells what the engine would do. */
	static ExitCode tell(OpenLink link, TreeSync engine, Session session, Output output) {
		Changes changes = engine.analyse(session.cancellation());
		SyncRows rows = new SyncRows(output, link.link());
		rows.changes(changes.changes(), false);
		rows.conflicts(changes.conflicts());
		rows.notices(changes.notices());
		rows.problems(changes.problems());
		rows.end(link, changes.status(), changes.changes().size(), changes.conflicts().size(), changes.problems().size(), false);
		return Ends.of(changes.status(), changes.problems());
	}
}
