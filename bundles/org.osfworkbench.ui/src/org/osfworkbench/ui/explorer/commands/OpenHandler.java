package org.osfworkbench.ui.explorer.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.FileNode;
import org.osfworkbench.ui.explorer.model.LinkIndex;
import org.osfworkbench.ui.explorer.model.MessageNode;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.OpenedExperiment;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * Opens a file in its editor: the linked one if there is one in the workspace, else a new one that is downloaded and linked. On
 * a row with rows below it, opens or closes it; on a failure, tries again.
 */
public final class OpenHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public OpenHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		if (rows.size() != 1) {
			return;
		}
		switch (rows.getFirst()) {
		case FileNode file -> open(view, file);
		case BranchNode branch -> view.toggle(branch);
		case MessageNode message -> {
			switch (message.kind()) {
			case MORE -> view.more(message.branch());
			case SIGN_IN -> view.signIn();
			default -> {
				if (message.canRetry()) {
					view.refresh(rows);
				}
			}
			}
		}
		}
	}

	private static void open(OsfExplorerView view, FileNode row) {
		Optional<IFile> here = linked(view, row);
		if (here.isPresent()) {
			show(view, here.get(), Optional.empty());
			return;
		}
		row.node().ifPresent(node -> ProjectChoice.ask(view, row.name(), node.title(), project -> fetch(view, row, node, project)));
	}

	/** The file of the workspace that is linked to a file on the OSF. */
	static Optional<IFile> linked(OsfExplorerView view, FileNode row) {
		Links links = Services.get(view.getSite(), Links.class);
		return new LinkIndex(links.all(), view.hostId()).of(row).map(links::localSide).filter(IFile.class::isInstance).map(IFile.class::cast)
				.filter(IFile::exists);
	}

	private static void fetch(OsfExplorerView view, FileNode row, Node node, IProject project) {
		Job job = Services.get(view.getSite(), Transfers.class).openExperiment(node, row.remote(), project);
		Jobs.run(view, job, NLS.bind(Messages.Open_failed, row.name()), () -> {
			if (job.getProperty(OpenedExperiment.PROPERTY) instanceof OpenedExperiment opened) {
				show(view, opened.file(), Optional.empty());
			}
		});
	}

	/** Shows a file of the workspace in its usual editor, or in the one that was chosen. */
	static void show(OsfExplorerView view, IFile file, Optional<String> editorId) {
		try {
			if (editorId.isPresent()) {
				IDE.openEditor(view.getSite().getPage(), file, editorId.get());
			} else {
				IDE.openEditor(view.getSite().getPage(), file);
			}
		} catch (PartInitException e) {
			ErrorDialog.openError(view.getSite().getShell(), Messages.Failure_title, NLS.bind(Messages.Open_noEditor, file.getName()), e.getStatus());
		}
	}
}
