package org.osfworkbench.ui.explorer.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.FolderNode;
import org.osfworkbench.ui.explorer.model.NodeRow;
import org.osfworkbench.workspace.transfer.RemoteEdits;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * Deletes on the OSF, after saying what is lost: files and folders after a question; a project or component, with all in it, only after its
 * title was typed, as the web site asks for a word.
 */
public final class DeleteHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public DeleteHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		NodeRow row = first(rows, NodeRow.class);
		if (row != null) {
			row.node().ifPresent(node -> delete(view, row, node));
		} else {
			delete(view, rows);
		}
	}

	private static void delete(OsfExplorerView view, List<ExplorerNode> rows) {
		String names = Names.list(Entries.names(rows));
		boolean folders = rows.stream().anyMatch(FolderNode.class::isInstance);
		String question = NLS.bind(folders ? Messages.Delete_folders : Messages.Delete_files, names);
		int answer = MessageDialog.open(MessageDialog.WARNING, view.getSite().getShell(), Messages.Delete_title, question, SWT.SHEET,
				Messages.Cancel, Messages.Delete_delete);
		if (answer == 1) {
			Jobs.run(view, Services.get(view.getSite(), Transfers.class).delete(Entries.of(rows)), NLS.bind(Messages.Delete_failed, names));
		}
	}

	private static void delete(OsfExplorerView view, NodeRow row, Node node) {
		String question = NLS.bind(node.parentId().isPresent() ? Messages.Delete_component : Messages.Delete_project, node.title());
		NameDialog dialog = new NameDialog(view.getSite().getShell(), Messages.Delete_title, question, "", Messages.Delete_delete, //$NON-NLS-1$
				typed -> typed.strip().equals(node.title().strip()) ? Optional.empty() : Optional.of(NLS.bind(Messages.Delete_type, node.title())));
		if (dialog.open() == Window.OK) {
			Job job = Services.get(view.getSite(), RemoteEdits.class).deleteNode(view.hostId(), node.id(), node.title());
			Jobs.run(view, job, NLS.bind(Messages.Delete_notDeleted, node.title()), () -> view.reload(row.parent()));
		}
	}
}
