package org.osfworkbench.ui.link;

import org.eclipse.core.resources.IResource;
import org.eclipse.ui.IWorkbenchWindow;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Transfers;

/** Removes a link. Nothing is deleted on either side. */
public final class UnlinkHandler extends LinkHandler {

	@Override
	protected void run(IWorkbenchWindow window, IResource resource, Link link) {
		if (UnlinkQuestion.ask(window.getShell(), link)) {
			Services.get(window, Transfers.class).unlink(link).schedule();
		}
	}
}
