package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.swt.dnd.Clipboard;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Marks files and folders to be moved to where they are pasted. */
public final class CutHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public CutHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		Clipboard clipboard = new Clipboard(view.getSite().getShell().getDisplay());
		try {
			view.setShelf(Shelf.put(clipboard, rows, true));
		} finally {
			clipboard.dispose();
		}
	}
}
