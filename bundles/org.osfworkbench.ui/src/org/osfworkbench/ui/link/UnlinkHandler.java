package org.osfworkbench.ui.link;

import org.eclipse.core.resources.IResource;
import org.eclipse.ui.IWorkbenchWindow;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Transfers;

/** Removes a link. Asks nothing, because nothing is deleted and a link is quickly made again. */
public final class UnlinkHandler extends LinkHandler {

	@Override
	protected void run(IWorkbenchWindow window, IResource resource, Link link) {
		Services.get(window, Transfers.class).unlink(link).schedule();
	}
}
