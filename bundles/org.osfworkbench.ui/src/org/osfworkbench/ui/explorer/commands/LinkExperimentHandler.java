package org.osfworkbench.ui.explorer.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.FileNode;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Transfers;

/** Links an experiment of the workspace to a folder on the OSF, where it is uploaded, or to a file that is there already. */
public final class LinkExperimentHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public LinkExperimentHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		if (rows.size() != 1) {
			return;
		}
		ExplorerNode row = rows.getFirst();
		Optional<IFile> file = view.currentFile().or(() -> WorkspacePicker.file(view.getSite().getShell(), Messages.Link_pick));
		file.filter(known -> isFree(view, known)).ifPresent(known -> row.node().ifPresent(node -> ask(view, known, node, row)));
	}

	private static boolean isFree(OsfExplorerView view, IFile file) {
		Optional<Link> before = Services.get(view.getSite(), Links.class).experiment(file);
		before.ifPresent(link -> MessageDialog.openInformation(view.getSite().getShell(), Messages.Link_title,
				NLS.bind(Messages.Link_already, file.getName(), link.nodeTitle() + link.remotePath())));
		return before.isEmpty();
	}

	private static void ask(OsfExplorerView view, IFile file, Node node, ExplorerNode row) {
		String place = Places.of(row);
		String question = NLS.bind(row instanceof FileNode ? Messages.Link_toFile : Messages.Link_toFolder, file.getName(), place);
		LinkQuestion.ask(view.getSite().getShell(), Messages.Link_title, question, Messages.Link_link)
				.flatMap(always -> job(Services.get(view.getSite(), Transfers.class), file, node, row, always.booleanValue()))
				.ifPresent(job -> Jobs.run(view, job, NLS.bind(Messages.Link_failed, file.getName())));
	}

	private static Optional<Job> job(Transfers transfers, IFile file, Node node, ExplorerNode row, boolean always) {
		return row instanceof FileNode remote ? Optional.of(transfers.linkExperiment(file, node, remote.remote(), always))
				: Places.folder(row).map(folder -> transfers.linkExperiment(file, node, folder, always));
	}
}
