package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.osfworkbench.ui.explorer.model.WebLinks;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Puts the web link of a row onto the clipboard. */
public final class CopyLinkHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public CopyLinkHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		rows.stream().findFirst().flatMap(WebLinks::of).ifPresent(page -> copy(view, page.toString()));
	}

	private static void copy(OsfExplorerView view, String link) {
		Clipboard clipboard = new Clipboard(view.getSite().getShell().getDisplay());
		try {
			clipboard.setContents(new Object[] { link }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
