package org.osfworkbench.cli.command;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeQuery;
import org.osfworkbench.client.api.Pages;

import picocli.CommandLine.Command;

/** {@code osf search projects}: public projects and one's own by title, last change first. JSON lines, see {@link Rows#node}. */
@Command(name = "projects")
final class SearchProjectsCommand extends SearchingCommand<Node> {

	SearchProjectsCommand(Session session) {
		super(session);
	}

	@Override
	Pages<Node> search(Work work, String text) {
		return work.client().nodes().search(NodeQuery.title(text).projectsOnly(), work.cancellation());
	}

	@Override
	Row row(Node node) {
		return Rows.node(node);
	}

	@Override
	String line(Node node) {
		return Rows.nodeLine(node);
	}
}
