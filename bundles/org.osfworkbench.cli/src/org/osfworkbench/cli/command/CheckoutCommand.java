package org.osfworkbench.cli.command;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.FileDetails;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.User;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf checkout}: locks a file of OSF Storage, so that nobody else can upload a version. JSON, one line: the fields of
 * {@link Rows#entry} with {@code checkedOutBy}.
 */
@Command(name = "checkout")
@SuppressWarnings("nls") // names of JSON fields
final class CheckoutCommand extends RemoteCommand {

	@Parameters(paramLabel = "PATH", descriptionKey = "checkout.path")
	private String path = "";

	CheckoutCommand(Session session) {
		super(session);
	}

	/** The server answers an admin's attempt on what another has locked as if it had succeeded, so the holder is looked at. */
	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		User me = work.client().whoAmI(work.cancellation())
				.orElseThrow(() -> new OsfException.NotSignedIn("No token was given", OsfException.Details.NONE));
		RemoteFile file = Entries.stored(Entries.changeable(work, path), path);
		FileDetails details = work.client().properties().checkOut(file.id(), work.cancellation());
		String holder = details.checkedOutBy().orElse("");
		if (!holder.equals(me.id())) {
			work.output().note("osf: " + NLS.bind(Messages.Checkout_taken, Rows.path(file), holder));
			return ExitCode.REFUSED;
		}
		work.output().result(Rows.entry(details.file()).with("checkedOutBy", details.checkedOutBy()),
				NLS.bind(Messages.Checkout_locked, Rows.path(file)));
		return ExitCode.DONE;
	}
}
