package org.osfworkbench.cli.command;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.User;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf user}: one person by id. JSON, one line, see {@link PeopleRows#user}. */
@Command(name = "user")
@SuppressWarnings("nls") // the alias of oneself
final class UserCommand extends RemoteCommand {

	@Parameters(arity = "0..1", paramLabel = "USER", descriptionKey = "parameter.user")
	private String user = "me";

	UserCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		User found = work.client().people().user(work.person(user), work.cancellation());
		work.output().result(PeopleRows.user(found), PeopleRows.userLine(found) + "  " + found.profile());
		return ExitCode.DONE;
	}
}
