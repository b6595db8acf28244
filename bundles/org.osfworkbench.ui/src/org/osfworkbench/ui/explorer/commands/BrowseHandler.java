package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.swt.program.Program;
import org.osfworkbench.ui.explorer.model.WebLinks;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Shows a row on the web site, in the browser of the system. */
public final class BrowseHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public BrowseHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		rows.stream().findFirst().flatMap(WebLinks::of).ifPresent(page -> Program.launch(page.toString()));
	}
}
