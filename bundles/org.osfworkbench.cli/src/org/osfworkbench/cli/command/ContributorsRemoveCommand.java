package org.osfworkbench.cli.command;

import java.io.IOException;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Contributor;
import org.osfworkbench.client.api.OsfException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code osf contributors remove}: takes a person out of a node, after a question, because one may lock oneself out. JSON, one line: the
 * fields of {@link PeopleRows#contributor} with {@code result} ({@code removed}).
 */
@Command(name = "remove")
@SuppressWarnings("nls") // names of JSON fields
final class ContributorsRemoveCommand extends RemoteCommand {

	@Parameters(index = "0", paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = "";

	@Parameters(index = "1", paramLabel = "USER", descriptionKey = "parameter.user")
	private String user = "";

	@Mixin
	private Confirmation confirmation = new Confirmation();

	ContributorsRemoveCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, IOException, UsageException {
		confirmation.requireSomebody(session());
		Contributor found = Entries.contributor(work, work.id(node), work.id(user));
		String line = PeopleRows.contributorLine(found);
		if (!confirmation.given(session(), work.output(), List.of(line), Messages.Contributors_question)) {
			return ExitCode.PROBLEMS_REMAIN;
		}
		work.client().sharing().remove(work.id(node), found.user().id(), work.cancellation());
		work.output().result(PeopleRows.contributor(found).with("result", "removed"), NLS.bind(Messages.Contributors_removed, line));
		return ExitCode.DONE;
	}
}
