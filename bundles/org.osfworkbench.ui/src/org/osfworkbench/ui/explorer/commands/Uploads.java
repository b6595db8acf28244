package org.osfworkbench.ui.explorer.commands;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.NewNames;
import org.osfworkbench.workspace.transfer.Transfers;

/** Uploads files from this computer, whether chosen in a dialog or dropped. */
public final class Uploads {

	private Uploads() {
	}

	/**
	 * Uploads files into the folder of a row. If names are taken, asks whether they shall become new versions.
	 *
	 * @param view where it was asked for
	 * @param row a storage or folder
	 * @param files existing files
	 */
	public static void start(OsfExplorerView view, BranchNode row, List<Path> files) {
		List<String> names = files.stream().map(file -> String.valueOf(file.getFileName())).toList();
		List<String> taken = NewNames.taken(row, names);
		if (!taken.isEmpty() && !confirmVersions(view, taken)) {
			return;
		}
		row.folder().ifPresent(folder -> Jobs.run(view, Services.get(view.getSite(), Transfers.class).upload(files, folder, !taken.isEmpty()),
				NLS.bind(Messages.Upload_failed, Names.list(names))));
	}

	private static boolean confirmVersions(OsfExplorerView view, List<String> taken) {
		return MessageDialog.open(MessageDialog.QUESTION, view.getSite().getShell(), Messages.Upload_title,
				NLS.bind(Messages.Upload_taken, Names.list(taken)), org.eclipse.swt.SWT.SHEET, Messages.Upload_newVersions, Messages.Cancel) == 0;
	}
}
