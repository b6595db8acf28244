package org.osfworkbench.ui.explorer.commands;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.transfer.Transfers;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Downloads files and folders into a folder of this computer. Nothing there is overwritten. */
public final class DownloadHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public DownloadHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		List<RemoteEntry> entries = Entries.withStorages(rows);
		String names = Names.list(rows.stream().map(ExplorerNode::name).toList());
		DirectoryDialog dialog = new DirectoryDialog(view.getSite().getShell(), SWT.SHEET);
		dialog.setText(Messages.Download_title);
		dialog.setMessage(NLS.bind(Messages.Download_choose, names));
		String chosen = dialog.open();
		if (chosen != null) {
			Jobs.run(view, Services.get(view.getSite(), Transfers.class).download(entries, Path.of(chosen)),
					NLS.bind(Messages.Download_failed, names));
		}
	}
}
