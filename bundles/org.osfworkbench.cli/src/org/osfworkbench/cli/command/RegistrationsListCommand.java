package org.osfworkbench.cli.command;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.api.Registration;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf registrations list}: the snapshots of a node. JSON lines, see {@link RecordRows#registration}. */
@Command(name = "list")
final class RegistrationsListCommand extends ListCommand<Registration> {

	@Parameters(paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = ""; //$NON-NLS-1$

	RegistrationsListCommand(Session session) {
		super(session, ALL);
	}

	@Override
	Pages<Registration> pages(Work work) throws OsfException, UsageException {
		return work.client().records().registrations(work.id(node), work.cancellation());
	}

	@Override
	Row row(Registration registration) {
		return RecordRows.registration(registration);
	}

	@Override
	String line(Registration registration) {
		return RecordRows.registrationLine(registration);
	}
}
