package org.osfworkbench.ui.link;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.osfworkbench.workspace.link.Link;

/** Asks before a link is removed, the same way wherever that is started. */
public final class UnlinkQuestion {

	private UnlinkQuestion() {
	}

	/**
	 * Asks.
	 *
	 * @param shell the window
	 * @param link the link
	 * @return whether the person wants it removed
	 */
	public static boolean ask(Shell shell, Link link) {
		String question = NLS.bind(Messages.Unlink_question, link.projectName() + '/' + link.localPath(), link.nodeTitle());
		int answer = MessageDialog.open(MessageDialog.QUESTION, shell, Messages.Unlink_title, question, SWT.SHEET, Messages.Unlink_unlink,
				Messages.Unlink_cancel);
		return answer == 0;
	}
}
