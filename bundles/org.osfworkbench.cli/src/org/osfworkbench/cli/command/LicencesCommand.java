package org.osfworkbench.cli.command;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.Licence;
import org.osfworkbench.client.api.Pages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code osf licences}: the licences that the host offers. JSON lines, see {@link RecordRows#licence}; with {@code --text} also {@code text}. */
@Command(name = "licences")
@SuppressWarnings("nls") // names of options and JSON fields
final class LicencesCommand extends ListCommand<Licence> {

	@Option(names = "--text", descriptionKey = "licences.text")
	private boolean text;

	LicencesCommand(Session session) {
		super(session, ALL);
	}

	@Override
	Pages<Licence> pages(Work work) {
		return work.client().records().licences(work.cancellation());
	}

	@Override
	Row row(Licence licence) {
		return text ? RecordRows.licence(licence).with("text", licence.text()) : RecordRows.licence(licence);
	}

	@Override
	String line(Licence licence) {
		return RecordRows.licenceLine(licence);
	}
}
