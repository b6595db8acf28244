package org.osfworkbench.ui.conflict;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.services.IServiceLocator;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.account.SignInDialog;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.ConflictChoice;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.SyncState;
import org.osfworkbench.workspace.transfer.Transfers;

/** Opens the dialog that fits the state of a linked file. To be used on the user interface's thread. */
public final class Settle {

	private final Shell shell;
	private final IServiceLocator locator;
	private final Transfers transfers;

	/**
	 * Prepares.
	 *
	 * @param shell parent of the dialogs
	 * @param locator where the services are
	 */
	public Settle(Shell shell, IServiceLocator locator) {
		this.shell = shell;
		this.locator = locator;
		transfers = Services.get(locator, Transfers.class);
	}

	/**
	 * Opens what the state asks for; nothing if nothing is open any more.
	 *
	 * @param link the file's link
	 * @param file the file
	 */
	public void open(Link link, IFile file) {
		Optional<FileStatus> status = transfers.status(file);
		switch (status.map(FileStatus::state).orElse(SyncState.UNKNOWN)) {
		case CONFLICT -> transfers.conflict(file).ifPresentOrElse(this::settle, () -> run(transfers.syncNow(link)));
		case INCOMING -> look(link, file);
		case REMOTE_DELETED -> tellDeleted(link, file);
		case WAITING, FAILED -> status.flatMap(FileStatus::problem).ifPresentOrElse(problem -> tell(link, file, problem),
				() -> run(transfers.syncNow(link)));
		case OUTGOING -> run(transfers.syncNow(link));
		case UNKNOWN, SYNCED, TRANSFERRING -> {
			// settled in the meantime
		}
		}
	}

	/**
	 * Shows both sides.
	 *
	 * @param conflict both sides
	 */
	public void settle(Conflict conflict) {
		new ConflictDialog(shell, locator, conflict).open();
	}

	private void look(Link link, IFile file) {
		Accounts accounts = Services.get(locator, Accounts.class);
		new CallJob<>(NLS.bind(Messages.Incoming_looking, file.getName()), shell.getDisplay(),
				cancellation -> newest(accounts, link, cancellation), remote -> offer(link, file, remote),
				problem -> tellUnread(file, problem)).schedule();
	}

	private void tellUnread(IFile file, OsfException problem) {
		if (!shell.isDisposed()) {
			MessageDialog.openWarning(shell, NLS.bind(Messages.Incoming_title, file.getName()),
					ErrorText.message(NLS.bind(Messages.Incoming_unread, file.getName()), problem) + details(problem));
		}
	}

	private static RemoteFile newest(Accounts accounts, Link link, Cancellation cancellation) throws OsfException {
		OsfClient client = accounts.requireClient(link.hostId());
		return client.file(link.remoteId(), cancellation);
	}

	/**
	 * Offers a newer version.
	 *
	 * @param link the file's link
	 * @param file the file, unchanged here
	 * @param remote the newer version
	 */
	public void offer(Link link, IFile file, RemoteFile remote) {
		if (shell.isDisposed()) {
			return;
		}
		String text = NLS.bind(Messages.Incoming_text, new Object[] { remote.version(), file.getName(),
				ConflictWords.now().when(remote.modified()), link.nodeTitle() });
		if (ask(NLS.bind(Messages.Incoming_title, file.getName()), text, MessageDialog.QUESTION, Messages.Incoming_get, Messages.Later)) {
			run(transfers.resolve(link, file, ConflictChoice.USE_REMOTE, remote.version()));
		}
	}

	/**
	 * Tells that the OSF's side is gone.
	 *
	 * @param link the file's link
	 * @param file the file
	 */
	public void tellDeleted(Link link, IFile file) {
		String text = NLS.bind(Messages.Deleted_text, file.getName(), link.nodeTitle());
		if (ask(NLS.bind(Messages.Deleted_title, file.getName()), text, MessageDialog.WARNING, Messages.Deleted_unlink, Messages.Later)) {
			run(transfers.unlink(link));
		}
	}

	/**
	 * Tells why an upload waits or was refused.
	 *
	 * @param link the file's link
	 * @param file the file
	 * @param problem why
	 */
	public void tell(Link link, IFile file, OsfException problem) {
		if (shell.isDisposed()) {
			return;
		}
		boolean signIn = problem instanceof OsfException.NotSignedIn;
		String text = ErrorText.message(NLS.bind(Messages.Problem_text, file.getName()), problem) + "\n\n" //$NON-NLS-1$
				+ Messages.Problem_safe + details(problem);
		if (ask(NLS.bind(Messages.Problem_title, file.getName()), text, MessageDialog.WARNING,
				signIn ? Messages.Problem_signIn : Messages.Problem_retry, Messages.Close)) {
			if (signIn) {
				new SignInDialog(shell, locator).open();
			} else {
				run(transfers.syncNow(link));
			}
		}
	}

	private static String details(OsfException problem) {
		String details = ErrorText.details(problem);
		return details.isBlank() ? "" : "\n\n" + details.strip(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private boolean ask(String title, String text, int kind, String yes, String no) {
		return new MessageDialog(shell, title, null, text, kind, 0, yes, no).open() == 0;
	}

	private static void run(Job job) {
		job.setUser(true);
		job.schedule();
	}
}
