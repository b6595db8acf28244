package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.NewNames;
import org.osfworkbench.workspace.transfer.Transfers;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Makes a folder on the OSF. */
public final class NewFolderHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public NewFolderHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		BranchNode row = first(rows, BranchNode.class);
		if (row == null) {
			return;
		}
		NameDialog dialog = new NameDialog(view.getSite().getShell(), Messages.NewFolder_title, NLS.bind(Messages.NewFolder_name, row.name()), "", Messages.Create, //$NON-NLS-1$
				name -> NewNames.problem(name, row));
		if (dialog.open() == Window.OK) {
			String name = dialog.name();
			row.folder().ifPresent(folder -> Jobs.run(view, Services.get(view.getSite(), Transfers.class).createFolder(folder, name),
					NLS.bind(Messages.NewFolder_failed, name)));
		}
	}
}
