package org.osfworkbench.ui.link;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.ui.IWorkbenchWindow;
import org.osfworkbench.ui.conflict.Settle;
import org.osfworkbench.workspace.link.Link;

/** Opens what settles the state of a file. */
public final class SettleHandler extends LinkHandler {

	@Override
	protected void run(IWorkbenchWindow window, IResource resource, Link link) {
		if (resource instanceof IFile file) {
			new Settle(window.getShell(), window).open(link, file);
		}
	}
}
