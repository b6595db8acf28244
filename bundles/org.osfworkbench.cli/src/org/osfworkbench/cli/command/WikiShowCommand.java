package org.osfworkbench.cli.command;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.WikiPage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf wiki show}: the text of a wiki page, which is Markdown. JSON, one line: the fields of {@link RecordRows#wiki} with {@code text}. */
@Command(name = "show")
@SuppressWarnings("nls") // the server's name of the first page, and names of JSON fields
final class WikiShowCommand extends RemoteCommand {

	@Parameters(index = "0", paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = "";

	@Parameters(index = "1", arity = "0..1", paramLabel = "PAGE", descriptionKey = "wiki.page")
	private String page = "home";

	WikiShowCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		WikiPage found = work.client().records().wiki(work.id(node), work.cancellation()).all().items().stream()
				.filter(one -> one.name().equals(page) || one.id().equals(page)).findFirst()
				.orElseThrow(() -> new OsfException.NotFound("No such page", OsfException.Details.NONE));
		String text = work.client().records().text(found, work.cancellation());
		work.output().result(RecordRows.wiki(found).with("text", text), text.lines().toList());
		return ExitCode.DONE;
	}
}
