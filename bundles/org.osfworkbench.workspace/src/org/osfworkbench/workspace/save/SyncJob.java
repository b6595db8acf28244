package org.osfworkbench.workspace.save;

import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.osfworkbench.workspace.internal.transfer.LinkRule;
import org.osfworkbench.workspace.internal.transfer.Run;
import org.osfworkbench.workspace.internal.transfer.TransferJob;
import org.osfworkbench.workspace.internal.transfer.WorkspaceSync;
import org.osfworkbench.workspace.link.Link;

/** Works on what was noted about a link. What is noted while it runs is for its next run. */
final class SyncJob extends TransferJob {

	private final Changes changes;

	private SyncJob(WorkspaceSync sync, Link link, Changes changes) {
		super(Messages.bind(Messages.synchronizing, name(link)), Messages.bind(Messages.notSynchronized, name(link)), new LinkRule(link.id()),
				run -> work(sync, link.id(), changes, run));
		this.changes = changes;
		inBackground();
	}

	private static String name(Link link) {
		return link.localPath().isEmpty() ? link.projectName() : link.localPath();
	}

	static SyncJob of(WorkspaceSync sync, Link link) {
		return new SyncJob(sync, link, new Changes());
	}

	Changes changes() {
		return changes;
	}

	private static IStatus work(WorkspaceSync sync, String linkId, Changes changes, Run run) throws CoreException {
		Changes.Batch batch = changes.take();
		Optional<Link> link = sync.links().byId(linkId);
		if (link.isEmpty()) {
			return Status.OK_STATUS;
		}
		try {
			if (batch.movedTo().isPresent()) {
				sync.changes().moved(link.get(), batch.movedTo().get());
				Optional<Link> there = sync.links().byId(linkId);
				return there.isEmpty() ? Status.OK_STATUS : sync.moved(there.get(), run);
			}
			return sync.saved(link.get(), batch.files(), run);
		} catch (CancellationException | OperationCanceledException e) {
			changes.putBack(batch);
			throw e;
		}
	}
}
