package org.osfworkbench.ui.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Details;
import org.osfworkbench.client.api.Placed;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.MonitorCancellation;
import org.osfworkbench.ui.versions.OsfVersion;
import org.osfworkbench.ui.versions.VersionStore;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.ConflictChoice;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * Makes an older version the newest one. The OSF cannot do that itself: the old bytes are uploaded as a new version, by the sync engine with
 * all its checks, so that a version somebody made meanwhile is seen.
 */
final class Restore {

	/** The part of the job after the bytes are here. */
	@FunctionalInterface
	private interface Work {
		void run(Path bytes, Cancellation cancellation) throws OsfException, IOException, CoreException;
	}

	private final VersionStore store;
	private final Transfers transfers;
	private final Accounts accounts;

	Restore(VersionStore store, Transfers transfers, Accounts accounts) {
		this.store = store;
		this.transfers = transfers;
		this.accounts = accounts;
	}

	/** Writes the local file, whose present bytes go to the Local History, and uploads it on top of the newest version the person saw. */
	Job linked(OsfVersion version, IFile file, Link link) {
		return job(version, (bytes, cancellation) -> {
			try (InputStream in = Files.newInputStream(bytes)) {
				file.setContents(in, IResource.FORCE | IResource.KEEP_HISTORY, null);
			}
			finish(transfers.resolve(link, file, ConflictChoice.USE_MINE, version.file().version()));
		});
	}

	/** Uploads the old bytes beside the file under its name. */
	Job remote(OsfVersion version) {
		return job(version, (bytes, cancellation) -> {
			OsfClient client = accounts.requireClient(version.hostId());
			Placed placed = client.storage().entry(version.file().id(), cancellation);
			String parent = placed.parentId().orElseThrow(() -> new OsfException.NotFound("The file is in no folder", Details.NONE)); //$NON-NLS-1$
			if (!placed.entry().name().equals(String.valueOf(bytes.getFileName()))) {
				throw new OsfException.NotFound("The file was renamed", Details.NONE); //$NON-NLS-1$
			}
			finish(transfers.upload(List.of(bytes), client.folder(parent, cancellation), true));
		});
	}

	/** Takes back a state of the Local History. */
	static Job here(IFile file, IFileState state) {
		return Job.create(Messages.Restore_title, monitor -> {
			try (InputStream in = state.getContents()) {
				file.setContents(in, IResource.FORCE | IResource.KEEP_HISTORY, monitor);
			} catch (IOException e) {
				throw new CoreException(Status.error(e.getMessage(), e));
			}
		});
	}

	private Job job(OsfVersion version, Work work) {
		String name = NLS.bind(Messages.Restore_job, version.number(), version.file().name());
		String failure = NLS.bind(Messages.Failure_restore, version.number(), version.file().name());
		return Job.create(name, (IProgressMonitor monitor) -> {
			try (MonitorCancellation cancellation = new MonitorCancellation(monitor)) {
				work.run(store.fetch(version, Progress.NONE, cancellation.source()), cancellation.source());
				return Status.OK_STATUS;
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (OsfException e) {
				return ErrorText.status(failure, Status.error(failure, e));
			} catch (IOException e) {
				return Status.error(failure + ' ' + e.getLocalizedMessage(), e);
			} catch (CoreException e) {
				return ErrorText.status(failure, e.getStatus());
			}
		});
	}

	/** Runs a transfer and waits for it: this is a job's thread, and the history is asked again when the version is there. */
	private static void finish(Job transfer) throws CoreException {
		transfer.setUser(false);
		transfer.schedule();
		try {
			transfer.join();
		} catch (InterruptedException e) {
			transfer.cancel();
			Thread.currentThread().interrupt();
		}
		Optional<IStatus> result = Optional.ofNullable(transfer.getResult()).filter(status -> status.matches(IStatus.ERROR | IStatus.WARNING));
		if (result.isPresent()) {
			throw new CoreException(result.get());
		}
	}
}
