package org.osfworkbench.ui.link;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.services.IServiceLocator;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Placed;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Transfers;

/** A linked experiment was saved under another name: asks what its link shall do. Without an answer, nothing changes. */
public final class SavedAs {

	private static final int KEEP = 0;
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

	/** What the link leads to now. */
	private record Place(RemoteFile file, Node node, Optional<RemoteFolder> folder) {
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
		if (answer > KEEP) {
			look(link.get(), answer);
		}
	}

	private void look(Link link, int answer) {
		Accounts accounts = Services.get(locator, Accounts.class);
		CallJob<Place> job = new CallJob<>(NLS.bind(Messages.TakeOver_job, before.getName()), shell.getDisplay(),
				cancellation -> find(accounts, link, cancellation), place -> link(link, place, answer),
				problem -> MessageDialog.openError(shell, Messages.SavedAs_title, ErrorText.message(NLS.bind(Messages.SavedAs_failed, after.getName()), problem)));
		job.setUser(true);
		job.schedule();
	}

	private static Place find(Accounts accounts, Link link, Cancellation cancellation) throws OsfException {
		OsfClient client = accounts.requireClient(link.hostId());
		Placed placed = client.storage().entry(link.remoteId(), cancellation);
		Optional<RemoteFolder> folder = placed.parentId().isPresent() ? Optional.of(client.folder(placed.parentId().get(), cancellation)) : Optional.empty();
		return new Place(client.file(link.remoteId(), cancellation), client.node(link.nodeId(), cancellation), folder);
	}

	private void link(Link link, Place place, int answer) {
		Transfers transfers = Services.get(locator, Transfers.class);
		if (answer == MOVE) {
			Job unlink = transfers.unlink(link);
			unlink.addJobChangeListener(new JobChangeAdapter() {
				@Override
				public void done(@Nullable IJobChangeEvent event) {
					if (unlink.getResult().isOK()) {
						user(transfers.linkExperiment(after, place.node(), place.file(), link.always()));
					}
				}
			});
			user(unlink);
		} else if (answer == BOTH) {
			place.folder().ifPresent(folder -> user(transfers.linkExperiment(after, place.node(), folder, link.always())));
		}
	}

	private static void user(Job job) {
		job.setUser(true);
		job.schedule();
	}
}
