package org.osfworkbench.ui.explorer.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.InputDialog;
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
		InputDialog dialog = new InputDialog(view.getSite().getShell(), Messages.NewFolder_title, NLS.bind(Messages.NewFolder_name, row.name()), "", //$NON-NLS-1$
				name -> problem(name, row));
		if (dialog.open() == Window.OK) {
			String name = dialog.getValue().strip();
			row.folder().ifPresent(folder -> Jobs.run(view, Services.get(view.getSite(), Transfers.class).createFolder(folder, name),
					NLS.bind(Messages.NewFolder_failed, name)));
		}
	}

	private static @Nullable String problem(String name, BranchNode row) {
		Optional<String> found = NewNames.problem(name, row);
		return found.isPresent() ? found.get() : null;
	}
}
