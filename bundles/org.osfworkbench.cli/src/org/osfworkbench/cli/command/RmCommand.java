package org.osfworkbench.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf rm}: deletes files, and folders if told so. Everything is looked up before anything is deleted, so that one wrong path deletes
 * nothing. Asks on a terminal; elsewhere it needs {@code --yes}. JSON lines, one for each path: the fields of {@link Rows#entry} with
 * {@code result} ({@code deleted}).
 */
@Command(name = "rm")
@SuppressWarnings("nls") // names of options and JSON fields
final class RmCommand extends RemoteCommand {

	private final Session session;

	@Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "transfer.path")
	private List<String> paths = List.of();

	@Option(names = { "-y", "--yes" }, descriptionKey = "rm.yes")
	private boolean yes;

	@Option(names = { "-r", "--recursive" }, descriptionKey = "rm.recursive")
	private boolean recursive;

	RmCommand(Session session) {
		super(session);
		this.session = session;
	}

	@Override
	ExitCode run(Work work) throws OsfException, IOException, UsageException {
		if (!yes && session.answers().isEmpty()) {
			throw new UsageException(Messages.RmCommand_yesNeeded);
		}
		List<RemoteEntry> entries = find(work);
		if (!yes && !agreed(work, entries)) {
			work.output().note("osf: " + Messages.RmCommand_none);
			return ExitCode.PROBLEMS_REMAIN;
		}
		for (RemoteEntry entry : entries) {
			work.client().delete(entry, work.cancellation());
			work.output().result(Rows.entry(entry).with("result", "deleted"), NLS.bind(Messages.RmCommand_deleted, Rows.path(entry)));
		}
		return ExitCode.DONE;
	}

	private List<RemoteEntry> find(Work work) throws OsfException, UsageException {
		List<RemoteEntry> entries = new ArrayList<>();
		for (String path : paths) {
			RemoteEntry entry = Entries.changeable(work, path);
			if (entry instanceof RemoteFolder && !recursive) {
				throw new UsageException(NLS.bind(Messages.RmCommand_folder, path));
			}
			entries.add(entry);
		}
		return entries;
	}

	private boolean agreed(Work work, List<RemoteEntry> entries) throws IOException {
		entries.forEach(entry -> work.output().note(Rows.path(entry)));
		work.output().note(NLS.bind(Messages.RmCommand_question, Messages.RmCommand_yes));
		Optional<String> answer = session.answer();
		return answer.isPresent() && answer.get().strip().equalsIgnoreCase(Messages.RmCommand_yes);
	}
}
