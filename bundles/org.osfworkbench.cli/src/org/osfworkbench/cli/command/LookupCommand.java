package org.osfworkbench.cli.command;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.Guid;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.WebLink;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf lookup}: what a short id or a pasted link stands for. JSON, one line: {@code id}, {@code type} (the server's word: {@code nodes},
 * {@code registrations}, {@code files}, {@code users}, {@code preprints}, {@code collections}, or another), {@code target}.
 */
@Command(name = "lookup")
@SuppressWarnings("nls") // names of JSON fields
final class LookupCommand extends RemoteCommand {

	@Parameters(paramLabel = "ID|LINK", descriptionKey = "lookup.link")
	private String link = "";

	LookupCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		work.path(link);
		WebLink parsed = WebLink.parse(link, work.host()).orElseThrow(() -> new UsageException(NLS.bind(Messages.RemoteCommand_id, link)));
		Guid guid = work.client().guids().resolve(parsed, work.cancellation());
		work.output().result(new Row().with("id", guid.id()).with("type", guid.type()).with("target", guid.targetId()),
				String.format("%-8s %-14s %s", guid.id(), guid.type(), guid.targetId()));
		return ExitCode.DONE;
	}
}
