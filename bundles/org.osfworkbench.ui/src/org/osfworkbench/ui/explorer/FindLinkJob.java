package org.osfworkbench.ui.explorer;

import java.util.Optional;
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
import org.osfworkbench.client.api.Guid;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.User;
import org.osfworkbench.client.api.WebLink;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.explorer.model.NodeLinks;
import org.osfworkbench.workspace.account.Accounts;

/** Asks what a link or id stands for. */
@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE }) // the platform's methods are not annotated
final class FindLinkJob extends Job {

	private final Accounts accounts;
	private final String hostId;
	private final String text;
	private final Consumer<Found> success;
	private final Consumer<String> failure;
	private final CancelSource cancel = new CancelSource();

	/** What was found. */
	sealed interface Found {

		/**
		 * A project, component or registration.
		 *
		 * @param nodeId its GUID
		 */
		record OfNode(String nodeId) implements Found {
		}

		/**
		 * A file in OSF Storage.
		 *
		 * @param file the file
		 */
		record OfFile(RemoteFile file) implements Found {
		}

		/**
		 * A person.
		 *
		 * @param user the person
		 */
		record OfPerson(User user) implements Found {
		}
	}

	/**
	 * Makes the job.
	 *
	 * @param accounts gives the client
	 * @param hostId the host
	 * @param text what was entered
	 * @param success told what was found, on the job's thread
	 * @param failure told in words for people why not, on the job's thread
	 */
	FindLinkJob(Accounts accounts, String hostId, String text, Consumer<Found> success, Consumer<String> failure) {
		super(NLS.bind(Messages.Job_open, text));
		this.accounts = accounts;
		this.hostId = hostId;
		this.text = text;
		this.success = success;
		this.failure = failure;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			Optional<WebLink> link = link();
			if (link.isEmpty()) {
				failure.accept(Messages.Filter_noId);
			} else {
				find(link.get());
			}
		} catch (OsfException problem) {
			failure.accept(ErrorText.message(NLS.bind(Messages.Filter_notOpened, text), problem));
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		}
		return Status.OK_STATUS;
	}

	/** A link of another host may be a copy of what is here too; its id decides. */
	private Optional<WebLink> link() {
		Optional<WebLink> here = accounts.host(hostId).flatMap(host -> WebLink.parse(text, host));
		return here.or(() -> NodeLinks.idOf(text).map(id -> new WebLink(id, Optional.empty(), Optional.empty())));
	}

	private void find(WebLink link) throws OsfException {
		OsfClient client = client();
		Guid guid = client.guids().resolve(link, cancel);
		if (guid.isFile()) {
			success.accept(new Found.OfFile(client.file(guid.targetId(), cancel)));
		} else if (guid.isNode() || guid.isRegistration()) {
			success.accept(new Found.OfNode(guid.targetId()));
		} else if ("users".equals(guid.type())) { //$NON-NLS-1$
			success.accept(new Found.OfPerson(client.people().user(guid.targetId(), cancel)));
		} else {
			failure.accept(NLS.bind(Messages.Filter_otherKind, text));
		}
	}

	private OsfClient client() throws OsfException {
		return accounts.requireReader(hostId);
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
