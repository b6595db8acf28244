package org.osfworkbench.cli.command;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.Contributor;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf contributors list}: the people of a node, in the order in which they are shown. JSON lines, see {@link PeopleRows#contributor}. */
@Command(name = "list")
final class ContributorsListCommand extends ListCommand<Contributor> {

	@Parameters(paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = ""; //$NON-NLS-1$

	ContributorsListCommand(Session session) {
		super(session, ALL);
	}

	@Override
	Pages<Contributor> pages(Work work) throws OsfException, UsageException {
		return work.client().sharing().contributors(work.id(node), work.cancellation());
	}

	@Override
	Row row(Contributor contributor) {
		return PeopleRows.contributor(contributor);
	}

	@Override
	String line(Contributor contributor) {
		return PeopleRows.contributorLine(contributor);
	}
}
