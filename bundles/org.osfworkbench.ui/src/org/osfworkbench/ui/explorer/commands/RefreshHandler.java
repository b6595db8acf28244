package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Asks the OSF again for the selected rows, or for all if none is selected. */
public final class RefreshHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public RefreshHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		view.refresh(rows);
	}
}
