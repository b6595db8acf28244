package org.osfworkbench.cli.command;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Contributor;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Permission;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf contributors invite}: adds a person who has no account, and has the server send a mail. JSON, one line: the fields of
 * {@link PeopleRows#contributor} with {@code result} ({@code invited}).
 */
@Command(name = "invite")
@SuppressWarnings("nls") // names of options and JSON fields
final class ContributorsInviteCommand extends RemoteCommand {

	@Parameters(index = "0", paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = "";

	@Parameters(index = "1", paramLabel = "NAME", descriptionKey = "contributors.name")
	private String name = "";

	@Parameters(index = "2", paramLabel = "EMAIL", descriptionKey = "contributors.email")
	private String email = "";

	@Option(names = "--permission", paramLabel = "WORD", descriptionKey = "contributors.permission")
	private String permission = Permission.WRITE.word();

	ContributorsInviteCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		Contributor invited = work.client().sharing().invite(work.id(node), name, email, Permissions.of(permission), work.cancellation());
		work.output().result(PeopleRows.contributor(invited).with("result", "invited"),
				NLS.bind(Messages.Contributors_invited, PeopleRows.contributorLine(invited)));
		return ExitCode.DONE;
	}
}
