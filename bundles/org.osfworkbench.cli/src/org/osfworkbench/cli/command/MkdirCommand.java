package org.osfworkbench.cli.command;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.path.OsfPath;
import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf mkdir}: makes one folder in a folder that is there. A folder of that name is left alone, and is a problem. JSON: the fields of
 * {@link Rows#entry} with {@code result} ({@code made}).
 */
@Command(name = "mkdir")
@SuppressWarnings("nls") // names of JSON fields
final class MkdirCommand extends RemoteCommand {

	@Parameters(paramLabel = "PATH", descriptionKey = "mkdir.path")
	private String path = "";

	MkdirCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		OsfPath wanted = work.path(path);
		String name = wanted.last().orElseThrow(() -> new UsageException(NLS.bind(Messages.Entries_entryNeeded, path)));
		RemoteFolder parent = new PathResolver(work.client(), work.cancellation()).folder(wanted.parent());
		RemoteFolder made = work.client().createFolder(parent, name, work.cancellation());
		work.output().result(Rows.entry(made).with("result", "made"), NLS.bind(Messages.MkdirCommand_made, Rows.path(made)));
		return ExitCode.DONE;
	}
}
