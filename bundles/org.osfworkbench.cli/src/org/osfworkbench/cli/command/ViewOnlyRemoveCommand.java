package org.osfworkbench.cli.command;

import java.io.IOException;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.ViewOnlyLink;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code osf view-only remove}: makes a link useless, after a question. JSON, one line: the fields of {@link PeopleRows#link} with
 * {@code result} ({@code removed}).
 */
@Command(name = "remove")
@SuppressWarnings("nls") // names of JSON fields
final class ViewOnlyRemoveCommand extends RemoteCommand {

	@Parameters(index = "0", paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = "";

	@Parameters(index = "1", paramLabel = "ID", descriptionKey = "view-only.id")
	private String id = "";

	@Mixin
	private Confirmation confirmation = new Confirmation();

	ViewOnlyRemoveCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, IOException, UsageException {
		confirmation.requireSomebody(session());
		ViewOnlyLink link = work.client().sharing().links(work.id(node), work.cancellation()).all().items().stream()
				.filter(one -> one.id().equals(id)).findFirst()
				.orElseThrow(() -> new OsfException.NotFound("No such link", OsfException.Details.NONE));
		String line = PeopleRows.linkLine(link);
		if (!confirmation.given(session(), work.output(), List.of(line), Messages.ViewOnly_question)) {
			return ExitCode.PROBLEMS_REMAIN;
		}
		work.client().sharing().removeLink(work.id(node), link.id(), work.cancellation());
		work.output().result(PeopleRows.link(link).with("result", "removed"), NLS.bind(Messages.ViewOnly_removed, line));
		return ExitCode.DONE;
	}
}
