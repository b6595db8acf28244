package org.osfworkbench.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.Status;
import org.osfworkbench.sync.tree.Kind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf resolve}: a person's answer to a conflict, carried out at once for that file only. Holds for the bytes that are there now. JSON,
 * one line: {@code type} (resolved), {@code link}, {@code path}, {@code pick}, {@code settled}; before it the changes that were made, see
 * {@link SyncRows#changes}.
 */
@Command(name = "resolve")
@SuppressWarnings("nls") // names of options and JSON fields; texts are in help.properties
final class ResolveCommand extends LinkedCommand {

	@Parameters(paramLabel = "FILE", descriptionKey = "resolve.path")
	private Path place = Path.of("");

	@Option(names = "--mine", descriptionKey = "resolve.mine")
	private boolean mine;

	@Option(names = "--theirs", descriptionKey = "resolve.theirs")
	private boolean theirs;

	@Option(names = "--both", descriptionKey = "resolve.both")
	private boolean both;

	ResolveCommand(Session session) {
		super(session);
	}

	@Override
	Path place() {
		return place;
	}

	@Override
	ExitCode run(OpenLink link, Output output) throws UsageException {
		Answer.Pick pick = pick();
		String path = link.path(place.toAbsolutePath().normalize());
		Changes before = link.open().engine().analyse(session().cancellation());
		if (before.conflicts().stream().noneMatch(conflict -> conflict.path().equals(path))) {
			output.note("osf: " + NLS.bind(Messages.ResolveCommand_none, place));
			new SyncRows(output, link.link()).problems(before.problems());
			return Ends.of(before.status(), before.problems()).orWorse(ExitCode.NOT_FOUND);
		}
		link.open().engine().answer(new Answer.Settle(path, pick));
		Report report = apply(link, path);
		boolean settled = waiting(report.conflicts(), path).isEmpty();
		new SyncRows(output, link.link()).changes(report.done(), true);
		output.result(new Row().with("type", "resolved").with("link", link.link().id()).with("path", path).with("pick", SyncRows.word(pick))
				.with("settled", settled), NLS.bind(settled ? Messages.ResolveCommand_settled : Messages.ResolveCommand_notYet, place));
		return settled ? ExitCode.DONE : Ends.of(report.status(), report.problems());
	}

	/** Whatever has to be done there, and nothing elsewhere. */
	private Report apply(OpenLink link, String path) {
		List<Change> any = Stream.of(Change.Action.values()).map(action -> new Change(action, Kind.FILE, path, Optional.empty(), 0)).toList();
		try (ProgressLine progress = ProgressLine.of(session())) {
			return link.open().engine().apply(new Changes(any, List.of(), List.of(), List.of(), Status.OK), progress, session().cancellation());
		}
	}

	private static List<Conflict> waiting(List<Conflict> conflicts, String path) {
		return conflicts.stream().filter(conflict -> conflict.path().equals(path) && conflict.copy().isEmpty()).toList();
	}

	private Answer.Pick pick() throws UsageException {
		if (mine ^ theirs ^ both && !(mine && theirs)) {
			return mine ? Answer.Pick.LOCAL : theirs ? Answer.Pick.REMOTE : Answer.Pick.BOTH;
		}
		throw new UsageException(Messages.ResolveCommand_pick);
	}
}
