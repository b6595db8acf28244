package org.osfworkbench.cli.command;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Registration;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf registrations show}: one snapshot by its own id. JSON, one line, see {@link RecordRows#registration}. */
@Command(name = "show")
final class RegistrationsShowCommand extends RemoteCommand {

	@Parameters(paramLabel = "REGISTRATION", descriptionKey = "parameter.registration")
	private String registration = ""; //$NON-NLS-1$

	RegistrationsShowCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		show(work, work.id(registration));
		return ExitCode.DONE;
	}

	static void show(Work work, String id) throws OsfException {
		Registration found = work.client().records().registration(id, work.cancellation());
		Facts facts = new Facts().add(Messages.InfoCommand_id, found.node().id()).add(Messages.InfoCommand_title, found.node().title())
				.add(Messages.Registrations_registered, Rows.time(found.registered()))
				.add(Messages.Registrations_from, found.from().orElse("")) //$NON-NLS-1$
				.add(Messages.InfoCommand_web, found.node().web().toString());
		facts.addIf(found.embargoed(), Messages.Registrations_embargo).addIf(found.withdrawn(), Messages.Registrations_gone);
		work.output().result(RecordRows.registration(found), facts.lines());
	}
}
