package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.TreeSync;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.LinkSettings.Policy;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Report;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf sync}: brings links in step. JSON lines as of {@link StatusCommand}, with {@code done} true. Before many files are deleted at once
 * it asks on a terminal; elsewhere {@code --yes} or {@code --restore} is the answer, and without one nothing is done.
 */
@Command(name = "sync")
@SuppressWarnings("nls") // names of options; texts are in help.properties
final class SyncCommand extends LinkedCommand {

	@Parameters(arity = "0..1", paramLabel = "DIR|FILE", descriptionKey = "links.place")
	private Path place = Path.of("");

	@Option(names = "--dry-run", descriptionKey = "sync.dry-run")
	private boolean dryRun;

	@Option(names = "--policy", paramLabel = "RULE", descriptionKey = "sync.policy")
	private Optional<String> policy = Optional.empty();

	@Option(names = { "-y", "--yes" }, descriptionKey = "sync.yes")
	private boolean yes;

	@Option(names = "--restore", descriptionKey = "sync.restore")
	private boolean restore;

	SyncCommand(Session session) {
		super(session);
	}

	@Override
	Path place() {
		return place;
	}

	@Override
	ExitCode run(Output output) throws OsfException, IOException, UsageException {
		Policies.of(policy);
		if (yes && restore) {
			throw new UsageException(Messages.SyncCommand_both);
		}
		return super.run(output);
	}

	@Override
	ExitCode run(OpenLink link, Output output) throws IOException, UsageException {
		TreeSync engine = engine(link, Policies.of(policy));
		if (dryRun) {
			return StatusCommand.tell(link, engine, session(), output);
		}
		try (ProgressLine progress = ProgressLine.of(session())) {
			Report report = engine.sync(progress, session().cancellation());
			Optional<Answer> answer = answer(report, output);
			if (answer.isPresent()) {
				engine.answer(answer.get());
				report = engine.sync(progress, session().cancellation());
			}
			progress.close();
			return tell(link, report, output);
		}
	}

	static TreeSync engine(OpenLink link, Optional<Policy> policy) {
		return policy.map(rule -> new TreeSync(link.open().parts().with(link.open().parts().settings().with(rule)))).orElseGet(link.open()::engine);
	}

	private Optional<Answer> answer(Report report, Output output) throws IOException {
		List<Problem> deletes = report.problems().stream().filter(problem -> problem.kind() == Problem.Kind.MASS_DELETE).toList();
		if (deletes.isEmpty() || !yes && !restore && !session().keyboard().person()) {
			return Optional.empty();
		}
		if (yes || restore) {
			return Optional.of(new Answer.MassDelete(yes));
		}
		deletes.forEach(problem -> output.note(NLS.bind(Messages.Sync_massDelete, Integer.valueOf(problem.count()))));
		output.note(NLS.bind(Messages.SyncCommand_question, Messages.Confirmation_yes));
		boolean agreed = session().keyboard().line().filter(line -> line.strip().equalsIgnoreCase(Messages.Confirmation_yes)).isPresent();
		return agreed ? Optional.of(new Answer.MassDelete(true)) : Optional.empty();
	}

	/** Tells what was done. */
	static ExitCode tell(OpenLink link, Report report, Output output) {
		SyncRows rows = new SyncRows(output, link.link());
		rows.changes(report.done(), true);
		rows.conflicts(report.conflicts());
		rows.notices(report.notices());
		rows.problems(report.problems());
		rows.end(link, report.status(), report.done().size(), report.conflicts().size(), report.problems().size(), true);
		return Ends.of(report.status(), report.problems());
	}
}
