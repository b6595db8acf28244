package org.osfworkbench.ui.explorer.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.team.TreeSyncs;

/** Keeps a project or folder of the workspace and a storage or folder of the OSF in step. */
public final class LinkProjectHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public LinkProjectHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		BranchNode row = first(rows, BranchNode.class);
		if (row == null) {
			return;
		}
		Optional<IResource> near = view.currentFile().map(IResource::getProject);
		WorkspacePicker.container(view.getSite().getShell(), NLS.bind(Messages.LinkProject_pick, Places.of(row)), near)
				.filter(local -> isFree(view, local)).ifPresent(local -> ask(view, local, row));
	}

	private static boolean isFree(OsfExplorerView view, IContainer local) {
		Optional<Link> before = Services.get(view.getSite(), Links.class).project(local);
		before.ifPresent(link -> MessageDialog.openInformation(view.getSite().getShell(), Messages.LinkProject_title,
				NLS.bind(Messages.Link_already, local.getName(), link.nodeTitle() + link.remotePath())));
		return before.isEmpty();
	}

	private static void ask(OsfExplorerView view, IContainer local, BranchNode row) {
		String question = NLS.bind(Messages.LinkProject_question, local.getName(), Places.of(row));
		LinkQuestion.ask(view.getSite().getShell(), Messages.LinkProject_title, question, Messages.Link_link)
				.ifPresent(always -> row.node().ifPresent(node -> row.folder()
						.ifPresent(folder -> Jobs.run(view, Services.get(view.getSite(), TreeSyncs.class).link(local, node, folder, always.booleanValue()),
								NLS.bind(Messages.Link_failed, local.getName())))));
	}
}
