package org.osfworkbench.cli.command;

import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf node linked}: the nodes that are linked into a node on the web site. JSON lines, see {@link Rows#node}. */
@Command(name = "linked")
final class NodeLinkedCommand extends NodeListCommand {

	@Parameters(paramLabel = "NODE", descriptionKey = "parameter.node")
	private String node = ""; //$NON-NLS-1$

	NodeLinkedCommand(Session session) {
		super(session, ALL);
	}

	@Override
	Pages<Node> pages(Work work) throws OsfException, UsageException {
		return work.client().nodes().linked(work.id(node), work.cancellation());
	}
}
