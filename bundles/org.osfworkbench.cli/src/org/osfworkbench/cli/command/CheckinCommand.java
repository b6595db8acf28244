package org.osfworkbench.cli.command;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.FileDetails;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf checkin}: unlocks a file of OSF Storage; an admin may unlock what another has locked. JSON, one line: the fields of
 * {@link Rows#entry}, with {@code checkedOutBy} if it is locked still.
 */
@Command(name = "checkin")
@SuppressWarnings("nls") // names of JSON fields
final class CheckinCommand extends RemoteCommand {

	@Parameters(paramLabel = "PATH", descriptionKey = "checkout.path")
	private String path = "";

	CheckinCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		RemoteFile file = Entries.stored(Entries.changeable(work, path), path);
		FileDetails details = work.client().properties().checkIn(file.id(), work.cancellation());
		if (details.checkedOutBy().isPresent()) {
			work.output().note("osf: " + NLS.bind(Messages.Checkout_taken, Rows.path(file), details.checkedOutBy().get()));
			return ExitCode.REFUSED;
		}
		work.output().result(Rows.entry(details.file()), NLS.bind(Messages.Checkout_free, Rows.path(file)));
		return ExitCode.DONE;
	}
}
