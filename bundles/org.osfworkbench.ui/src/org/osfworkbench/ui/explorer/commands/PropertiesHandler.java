package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Shows what is known about a row in the Properties view. */
public final class PropertiesHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public PropertiesHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		try {
			view.getSite().getPage().showView(IPageLayout.ID_PROP_SHEET, null, org.eclipse.ui.IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			ErrorDialog.openError(view.getSite().getShell(), Messages.Failure_title, null, e.getStatus());
		}
	}
}
