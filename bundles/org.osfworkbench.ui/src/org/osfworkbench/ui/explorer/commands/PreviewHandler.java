package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.preview.PreviewView;

/** Shows a file in the preview. */
public final class PreviewHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public PreviewHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		try {
			view.getSite().getPage().showView(PreviewView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			ErrorDialog.openError(view.getSite().getShell(), Messages.Failure_title, null, e.getStatus());
		}
	}
}
