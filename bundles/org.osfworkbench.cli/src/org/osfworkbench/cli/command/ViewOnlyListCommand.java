package org.osfworkbench.cli.command;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.api.ViewOnlyLink;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf view-only list}: the view-only links of a node. JSON lines, see {@link PeopleRows#link}; with {@code --keys} also {@code url}, which
 * holds the secret key.
 */
@Command(name = "list")
@SuppressWarnings("nls") // names of options and JSON fields
final class ViewOnlyListCommand extends ListCommand<ViewOnlyLink> {

	@Parameters(paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = "";

	@Option(names = "--keys", descriptionKey = "view-only.keys")
	private boolean keys;

	ViewOnlyListCommand(Session session) {
		super(session, ALL);
	}

	@Override
	Pages<ViewOnlyLink> pages(Work work) throws OsfException, UsageException {
		return work.client().sharing().links(work.id(node), work.cancellation());
	}

	@Override
	Row row(ViewOnlyLink link) {
		return keys ? PeopleRows.link(link).with("url", link.page().toString()) : PeopleRows.link(link);
	}

	@Override
	String line(ViewOnlyLink link) {
		return keys ? PeopleRows.linkLine(link) + "  " + link.page() : PeopleRows.linkLine(link);
	}
}
