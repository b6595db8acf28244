package org.osfworkbench.cli.command;

import java.io.IOException;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code osf node delete}: deletes a project or component with all that is in it, after a question. JSON, one line: the fields of
 * {@link Rows#node} with {@code result} ({@code deleted}).
 */
@Command(name = "delete")
@SuppressWarnings("nls") // names of JSON fields
final class NodeDeleteCommand extends RemoteCommand {

	@Parameters(paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = "";

	@Mixin
	private Confirmation confirmation = new Confirmation();

	NodeDeleteCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, IOException, UsageException {
		confirmation.requireSomebody(session());
		Node found = work.client().node(work.id(node), work.cancellation());
		if (!confirmation.given(session(), work.output(), List.of(Rows.nodeLine(found)), Messages.NodeCommand_question)) {
			return ExitCode.PROBLEMS_REMAIN;
		}
		work.client().nodes().delete(found.id(), work.cancellation());
		work.output().result(Rows.node(found).with("result", "deleted"), NLS.bind(Messages.NodeCommand_deleted, found.id(), found.title()));
		return ExitCode.DONE;
	}
}
