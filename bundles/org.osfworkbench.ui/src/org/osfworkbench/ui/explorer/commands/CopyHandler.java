package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.swt.dnd.Clipboard;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Copies files and folders, to be pasted into another folder; their links go to the clipboard. */
public final class CopyHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public CopyHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		Clipboard clipboard = new Clipboard(view.getSite().getShell().getDisplay());
		try {
			view.setShelf(Shelf.put(clipboard, rows, false));
		} finally {
			clipboard.dispose();
		}
	}
}
