package org.osfworkbench.cli.command;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.api.WikiPage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf wiki list}: the pages of a node's wiki. JSON lines, see {@link RecordRows#wiki}. */
@Command(name = "list")
final class WikiListCommand extends ListCommand<WikiPage> {

	@Parameters(paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = ""; //$NON-NLS-1$

	WikiListCommand(Session session) {
		super(session, ALL);
	}

	@Override
	Pages<WikiPage> pages(Work work) throws OsfException, UsageException {
		return work.client().records().wiki(work.id(node), work.cancellation());
	}

	@Override
	Row row(WikiPage page) {
		return RecordRows.wiki(page);
	}

	@Override
	String line(WikiPage page) {
		return RecordRows.wikiLine(page);
	}
}
