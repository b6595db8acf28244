package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.osfworkbench.ui.explorer.model.MessageNode;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Asks again for what could not be fetched. */
public final class RetryHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public RetryHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		MessageNode message = first(rows, MessageNode.class);
		if (message != null) {
			view.refresh(List.of(message));
		}
	}
}
