package org.osfworkbench.cli.command;

import java.io.IOException;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

	@Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "rm.path")
	private List<String> paths = List.of();

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Option(names = { "-r", "--recursive" }, descriptionKey = "rm.recursive")
	private boolean recursive;

	RmCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, IOException, UsageException {
		confirmation.requireSomebody(session());
		List<RemoteEntry> entries = find(work);
		if (!confirmation.given(session(), work.output(), entries.stream().map(Rows::path).toList(), Messages.RmCommand_question)) {
			return ExitCode.PROBLEMS_REMAIN;
		}
		for (RemoteEntry entry : entries) {
			work.client().delete(entry, work.cancellation());
			work.output().result(Rows.entry(entry).with("result", "deleted"), NLS.bind(Messages.RmCommand_deleted, Rows.path(entry)));
		}
		return ExitCode.DONE;
	}

	private List<RemoteEntry> find(Work work) throws OsfException, UsageException {
		List<RemoteEntry> entries = Entries.changeable(work, paths);
		for (RemoteEntry entry : entries) {
			if (entry instanceof RemoteFolder && !recursive) {
				throw new UsageException(NLS.bind(Messages.RmCommand_folder, Rows.path(entry)));
			}
		}
		return entries;
	}
}
