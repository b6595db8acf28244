package org.osfworkbench.cli.path;

import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.RemoteEntry;

/** What a path leads to. */
public sealed interface Place {

	/**
	 * A project, component or registration.
	 *
	 * @param node the node
	 */
	record InNode(Node node) implements Place {
	}

	/**
	 * A file or folder.
	 *
	 * @param entry the entry
	 */
	record InStorage(RemoteEntry entry) implements Place {
	}
}
