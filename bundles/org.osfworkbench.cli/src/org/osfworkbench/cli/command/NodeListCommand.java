package org.osfworkbench.cli.command;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.Node;

/** A list of nodes. JSON lines, see {@link Rows#node}. */
abstract class NodeListCommand extends ListCommand<Node> {

	NodeListCommand(Session session, int usual) {
		super(session, usual);
	}

	@Override
	final Row row(Node node) {
		return Rows.node(node);
	}

	@Override
	final String line(Node node) {
		return Rows.nodeLine(node);
	}
}
