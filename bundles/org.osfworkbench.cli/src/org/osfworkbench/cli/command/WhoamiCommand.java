package org.osfworkbench.cli.command;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.User;

import picocli.CommandLine.Command;

/** {@code osf whoami}: whose token it is. JSON: {@code id}, {@code name}, {@code profile}, {@code host}, {@code api}. */
@Command(name = "whoami")
@SuppressWarnings("nls") // names of JSON fields
final class WhoamiCommand extends RemoteCommand {

	WhoamiCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException {
		User user = work.client().whoAmI(work.cancellation())
				.orElseThrow(() -> new OsfException.NotSignedIn("No token was given", OsfException.Details.NONE));
		Row row = new Row().with("id", user.id()).with("name", user.fullName()).with("profile", user.profile().toString())
				.with("host", work.host().name()).with("api", work.host().api().toString());
		work.output().result(row, NLS.bind(Messages.WhoamiCommand_line, new Object[] { user.fullName(), user.id(), work.host().name() }));
		return ExitCode.DONE;
	}
}
