package org.osfworkbench.ui.explorer.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Transfers;

/** Links a data folder of the workspace to a folder on the OSF. */
public final class StoreDataHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public StoreDataHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		if (rows.size() != 1) {
			return;
		}
		ExplorerNode row = rows.getFirst();
		Optional<IResource> near = view.currentFile().map(IFile::getParent);
		WorkspacePicker.folder(view.getSite().getShell(), NLS.bind(Messages.Data_pick, Places.of(row)), near)
				.filter(folder -> isFree(view, folder)).ifPresent(folder -> row.node().ifPresent(node -> ask(view, folder, node, row)));
	}

	private static boolean isFree(OsfExplorerView view, IFolder folder) {
		Optional<Link> before = Services.get(view.getSite(), Links.class).data(folder);
		before.ifPresent(link -> MessageDialog.openInformation(view.getSite().getShell(), Messages.Data_title,
				NLS.bind(Messages.Data_already, folder.getName(), link.nodeTitle() + link.remotePath())));
		return before.isEmpty();
	}

	private static void ask(OsfExplorerView view, IFolder folder, Node node, ExplorerNode row) {
		String question = NLS.bind(Messages.Data_question, folder.getName(), Places.of(row));
		LinkQuestion.ask(view.getSite().getShell(), Messages.Data_title, question, Messages.Link_link)
				.ifPresent(always -> Places.folder(row).ifPresent(remote -> Jobs.run(view,
						Services.get(view.getSite(), Transfers.class).linkData(folder, node, remote, always.booleanValue()),
						NLS.bind(Messages.Data_failed, folder.getName()))));
	}
}
