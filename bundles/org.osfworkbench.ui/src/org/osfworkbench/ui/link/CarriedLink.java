package org.osfworkbench.ui.link;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
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
import org.osfworkbench.workspace.transfer.Transfers;

/** What the link of an experiment can do for a file that was made from it. Call on the user interface's thread; the work is done in jobs. */
public final class CarriedLink {

	private final Shell shell;
	private final IServiceLocator locator;
	private final Link link;
	private final IFile after;

	/**
	 * Names both.
	 *
	 * @param shell the window
	 * @param locator where its services are
	 * @param link the link of the experiment
	 * @param after the other file; not linked
	 */
	public CarriedLink(Shell shell, IServiceLocator locator, Link link, IFile after) {
		this.shell = shell;
		this.locator = locator;
		this.link = link;
		this.after = after;
	}

	/** What the link leads to now. */
	private record Place(RemoteFile file, Node node, Optional<RemoteFolder> folder) {
	}

	/** The link leaves the experiment: from now on the other file goes up, as new versions of the same file on the OSF. */
	public void move() {
		look(place -> {
			Job unlink = transfers().unlink(link);
			unlink.addJobChangeListener(new JobChangeAdapter() {
				@Override
				public void done(@Nullable IJobChangeEvent event) {
					if (unlink.getResult().isOK()) {
						user(transfers().linkExperiment(after, place.node(), place.file(), link.always()));
					}
				}
			});
			user(unlink);
		});
	}

	/** The other file goes up as a new file beside the experiment's. */
	public void linkBoth() {
		look(place -> place.folder().ifPresent(folder -> user(transfers().linkExperiment(after, place.node(), folder, link.always()))));
	}

	private void look(Consumer<Place> then) {
		Accounts accounts = Services.get(locator, Accounts.class);
		CallJob<Place> job = new CallJob<>(NLS.bind(Messages.TakeOver_job, after.getName()), shell.getDisplay(),
				cancellation -> find(accounts, link, cancellation), then,
				problem -> MessageDialog.openError(shell, Messages.SavedAs_title, ErrorText.message(NLS.bind(Messages.SavedAs_failed, after.getName()), problem)));
		user(job);
	}

	private static Place find(Accounts accounts, Link link, Cancellation cancellation) throws OsfException {
		OsfClient client = accounts.requireClient(link.hostId());
		Placed placed = client.storage().entry(link.remoteId(), cancellation);
		Optional<RemoteFolder> folder = placed.parentId().isPresent() ? Optional.of(client.folder(placed.parentId().get(), cancellation)) : Optional.empty();
		return new Place(client.file(link.remoteId(), cancellation), client.node(link.nodeId(), cancellation), folder);
	}

	private Transfers transfers() {
		return Services.get(locator, Transfers.class);
	}

	private static void user(Job job) {
		job.setUser(true);
		job.schedule();
	}
}
