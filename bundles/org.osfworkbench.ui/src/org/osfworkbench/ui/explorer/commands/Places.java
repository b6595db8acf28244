package org.osfworkbench.ui.explorer.commands;

import java.util.Optional;

import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.OpenedNode;

/** Names places on the OSF as the tree shows them. */
final class Places {

	private static final String SEPARATOR = " / "; //$NON-NLS-1$

	private Places() {
	}

	/** The names on the way to a row, for example "My Study / OSF Storage / data". */
	static String of(ExplorerNode row) {
		return row.parent().filter(parent -> !(parent instanceof OpenedNode) && !parent.name().isEmpty())
				.map(parent -> of(parent) + SEPARATOR + row.name()).orElse(row.name());
	}

	/** The folder a row stands for. */
	static Optional<RemoteFolder> folder(ExplorerNode row) {
		return row instanceof BranchNode branch ? branch.folder() : Optional.empty();
	}
}
