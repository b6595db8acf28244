package org.osfworkbench.ui.explorer.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Uploads files of this computer into a folder. */
public final class UploadHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public UploadHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		BranchNode row = first(rows, BranchNode.class);
		if (row == null) {
			return;
		}
		FileDialog dialog = new FileDialog(view.getSite().getShell(), SWT.OPEN | SWT.MULTI | SWT.SHEET);
		dialog.setText(NLS.bind(Messages.Upload_choose, row.name()));
		if (dialog.open() != null) {
			Path folder = Path.of(dialog.getFilterPath());
			Uploads.start(view, row, Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
		}
	}
}
