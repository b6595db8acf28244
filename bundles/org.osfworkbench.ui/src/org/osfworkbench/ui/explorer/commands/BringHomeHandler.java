package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.jface.wizard.WizardDialog;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.NodeRow;
import org.osfworkbench.ui.wizards.BringHomeWizard;

/** Copies a project or component with its versions, wiki and log into a folder on this computer. */
public final class BringHomeHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public BringHomeHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		NodeRow row = first(rows, NodeRow.class);
		if (row != null) {
			row.node().ifPresent(node -> new WizardDialog(view.getSite().getShell(), new BringHomeWizard(node)).open());
		}
	}
}
