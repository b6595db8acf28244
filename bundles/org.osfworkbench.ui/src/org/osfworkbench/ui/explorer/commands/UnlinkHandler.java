package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.model.LinkIndex;
import org.osfworkbench.ui.link.UnlinkQuestion;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Transfers;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Removes the link of a row. Nothing is deleted on either side. */
public final class UnlinkHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public UnlinkHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		List<Link> links = Services.get(view.getSite(), Links.class).all();
		LinkIndex index = new LinkIndex(links, view.hostId());
		rows.stream().findFirst().flatMap(index::of).ifPresent(link -> unlink(view, link));
	}

	private static void unlink(OsfExplorerView view, Link link) {
		if (UnlinkQuestion.ask(view.getSite().getShell(), link)) {
			Jobs.run(view, Services.get(view.getSite(), Transfers.class).unlink(link), NLS.bind(Messages.Unlink_failed, link.localPath()));
		}
	}
}
