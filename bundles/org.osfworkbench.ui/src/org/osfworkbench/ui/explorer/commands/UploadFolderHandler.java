package org.osfworkbench.ui.explorer.commands;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Uploads a folder of this computer with all in it. */
public final class UploadFolderHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public UploadFolderHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		BranchNode row = first(rows, BranchNode.class);
		if (row == null) {
			return;
		}
		DirectoryDialog dialog = new DirectoryDialog(view.getSite().getShell(), SWT.SHEET);
		dialog.setText(NLS.bind(Messages.Upload_choose, row.name()));
		dialog.setMessage(NLS.bind(Messages.Upload_chooseFolder, Places.of(row)));
		String chosen = dialog.open();
		if (chosen != null) {
			Uploads.start(view, row, List.of(Path.of(chosen)));
		}
	}
}
