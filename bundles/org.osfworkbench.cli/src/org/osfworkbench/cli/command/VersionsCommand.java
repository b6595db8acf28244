package org.osfworkbench.cli.command;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.Revision;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf versions}: the versions of a file in any storage, newest first. JSON lines, see {@link Rows#revision}. */
@Command(name = "versions")
final class VersionsCommand extends RemoteCommand {

	@Parameters(paramLabel = "PATH", descriptionKey = "parameter.path")
	private String path = ""; //$NON-NLS-1$

	VersionsCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		RemoteFile file = Entries.file(work, path);
		for (Revision revision : work.client().storage().revisions(file, work.cancellation())) {
			work.output().result(Rows.revision(file, revision), Rows.revisionLine(revision));
		}
		return ExitCode.DONE;
	}
}
