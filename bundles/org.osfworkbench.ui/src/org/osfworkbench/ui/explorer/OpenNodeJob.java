package org.osfworkbench.ui.explorer;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.workspace.account.Accounts;

/** Looks whether there is a node of an id that may be shown. */
@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE }) // the platform's methods are not annotated
final class OpenNodeJob extends Job {

	private final Accounts accounts;
	private final String hostId;
	private final String nodeId;
	private final Runnable success;
	private final Consumer<String> failure;
	private final CancelSource cancel = new CancelSource();

	/**
	 * Makes the job.
	 *
	 * @param accounts gives the client
	 * @param hostId the host
	 * @param nodeId the node's GUID
	 * @param success called if the node is there, on the job's thread
	 * @param failure told in words for people why not, on the job's thread
	 */
	OpenNodeJob(Accounts accounts, String hostId, String nodeId, Runnable success, Consumer<String> failure) {
		super(NLS.bind(Messages.Job_open, nodeId));
		this.accounts = accounts;
		this.hostId = hostId;
		this.nodeId = nodeId;
		this.success = success;
		this.failure = failure;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			client().node(nodeId, cancel);
			success.run();
		} catch (OsfException problem) {
			failure.accept(ErrorText.message(NLS.bind(Messages.Filter_notOpened, nodeId), problem));
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		}
		return Status.OK_STATUS;
	}

	private OsfClient client() throws OsfException {
		return accounts.client(hostId).orElseThrow(() -> new OsfException.NotSignedIn("Nobody is signed in", OsfException.Details.NONE)); //$NON-NLS-1$
	}

	@Override
	protected void canceling() {
		cancel.cancel();
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == OsfExplorerView.FAMILY;
	}
}
