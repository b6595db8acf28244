package org.osfworkbench.ui.link;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.osfworkbench.ui.account.ShowExplorerHandler;
import org.osfworkbench.workspace.link.Link;

/** Shows where a file is on the OSF. */
public final class ShowInExplorerHandler extends LinkHandler {

	@Override
	protected void run(IWorkbenchWindow window, IResource resource, Link link) throws ExecutionException {
		try {
			IViewPart view = window.getActivePage().showView(ShowExplorerHandler.EXPLORER);
			Optional.ofNullable(Adapters.adapt(view, IShowInTarget.class))
					.ifPresent(target -> target.show(new ShowInContext(resource, new StructuredSelection(resource))));
		} catch (PartInitException e) {
			throw new ExecutionException(ShowExplorerHandler.EXPLORER, e);
		}
	}
}
