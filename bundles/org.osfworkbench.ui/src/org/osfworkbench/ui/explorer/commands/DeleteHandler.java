package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.model.FolderNode;
import org.osfworkbench.workspace.transfer.Transfers;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Deletes files and folders on the OSF, after saying what is lost. */
public final class DeleteHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public DeleteHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		String names = Names.list(Entries.names(rows));
		boolean folders = rows.stream().anyMatch(FolderNode.class::isInstance);
		String question = NLS.bind(folders ? Messages.Delete_folders : Messages.Delete_files, names);
		int answer = MessageDialog.open(MessageDialog.WARNING, view.getSite().getShell(), Messages.Delete_title, question, SWT.SHEET,
				Messages.Cancel, Messages.Delete_delete);
		if (answer == 1) {
			Jobs.run(view, Services.get(view.getSite(), Transfers.class).delete(Entries.of(rows)), NLS.bind(Messages.Delete_failed, names));
		}
	}
}
