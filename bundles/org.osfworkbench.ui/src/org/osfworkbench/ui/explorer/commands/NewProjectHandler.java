package org.osfworkbench.ui.explorer.commands;

import java.util.List;
import java.util.Optional;

import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Makes a project on the OSF, private at first. */
public final class NewProjectHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public NewProjectHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		NodeQuestion.ask(view, Messages.NewProject_title, Messages.NewProject_name, Optional.empty(), () -> view.reload(Optional.empty()));
	}
}
