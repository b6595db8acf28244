package org.osfworkbench.cli.command;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Contributor;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Permission;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf contributors add}: adds a person who has an account. JSON, one line: the fields of {@link PeopleRows#contributor} with
 * {@code result} ({@code added}).
 */
@Command(name = "add")
@SuppressWarnings("nls") // names of options and JSON fields
final class ContributorsAddCommand extends RemoteCommand {

	@Parameters(index = "0", paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = "";

	@Parameters(index = "1", paramLabel = "USER", descriptionKey = "parameter.user")
	private String user = "";

	@Option(names = "--permission", paramLabel = "WORD", descriptionKey = "contributors.permission")
	private String permission = Permission.WRITE.word();

	@Option(names = "--hidden", descriptionKey = "contributors.hidden")
	private boolean hidden;

	ContributorsAddCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		Contributor added = work.client().sharing().add(work.id(node), work.id(user), Permissions.of(permission), !hidden, work.cancellation());
		work.output().result(PeopleRows.contributor(added).with("result", "added"),
				NLS.bind(Messages.Contributors_added, PeopleRows.contributorLine(added)));
		return ExitCode.DONE;
	}
}
