package org.osfworkbench.cli.command;

import org.osfworkbench.client.api.NewNode;

/** What the server takes as a title. */
final class NodeTitle {

	private NodeTitle() {
	}

	static void check(String title) throws UsageException {
		if (title.isBlank() || title.length() > NewNode.LONGEST_TITLE) {
			throw new UsageException(Messages.NodeCommand_title);
		}
	}
}
