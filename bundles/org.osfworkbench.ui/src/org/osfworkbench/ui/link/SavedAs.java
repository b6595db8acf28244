package org.osfworkbench.ui.link;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.services.IServiceLocator;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;

/** A linked experiment was saved under another name: asks what its link shall do. Without an answer, nothing changes. */
public final class SavedAs {

	private static final int MOVE = 1;
	private static final int BOTH = 2;

	private final Shell shell;
	private final IServiceLocator locator;
	private final IFile before;
	private final IFile after;

	/**
	 * Makes the question.
	 *
	 * @param shell the window
	 * @param locator where its services are
	 * @param before the file that was open
	 * @param after the file that the editor shows now
	 */
	public SavedAs(Shell shell, IServiceLocator locator, IFile before, IFile after) {
		this.shell = shell;
		this.locator = locator;
		this.before = before;
		this.after = after;
	}

	/** Asks, if the first file is linked and the second is not. */
	public void ask() {
		Links links = Services.get(locator, Links.class);
		Optional<Link> link = links.experiment(before);
		if (link.isEmpty() || links.experiment(after).isPresent() || links.data(after).isPresent() || links.project(after).isPresent()) {
			return;
		}
		String question = NLS.bind(Messages.SavedAs_question, new Object[] { before.getName(), link.get().nodeTitle() + link.get().remotePath(), after.getName() });
		int answer = MessageDialog.open(MessageDialog.QUESTION, shell, Messages.SavedAs_title, question, SWT.SHEET, Messages.SavedAs_keep, Messages.SavedAs_move,
				Messages.SavedAs_both);
		CarriedLink carried = new CarriedLink(shell, locator, link.get(), after);
		switch (answer) {
		case MOVE -> carried.move();
		case BOTH -> carried.linkBoth();
		default -> { } // the link stays where it is
		}
	}
}
