package org.osfworkbench.ui.explorer.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.NodeRow;

/** Makes a component of a project or component, private at first. */
public final class NewComponentHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public NewComponentHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		NodeRow row = first(rows, NodeRow.class);
		if (row != null) {
			row.node().ifPresent(parent -> NodeQuestion.ask(view, Messages.NewComponent_title, NLS.bind(Messages.NewComponent_name, parent.title()),
					Optional.of(parent.id()), () -> view.reload(Optional.of(row))));
		}
	}
}
