package org.osfworkbench.workspace.internal.transfer;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.NewNode;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeChange;
import org.osfworkbench.client.api.Nodes;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.transfer.RemoteEdits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Renames, moves, copies and makes things on the OSF, each as a job. */
@Component(service = RemoteEdits.class)
public final class RemoteEditsService implements RemoteEdits {

	private final WorkspaceSync parts;

	/**
	 * Made by Declarative Services.
	 *
	 * @param parts what is shared with the transfers
	 */
	@Activate
	public RemoteEditsService(@Reference WorkspaceSync parts) {
		this.parts = parts;
	}

	@Override
	public Job rename(RemoteEntry entry, String name) {
		return job(Messages.changingNode, Messages.notRenamed, entry.name(), entry.nodeId(), run -> {
			RemoteEntry renamed = parts.access().clientOf(entry).storage().rename(entry, name, NameRule.WARN, run.cancellation());
			if (renamed instanceof RemoteFile file) {
				follow(entry.id(), file);
			}
			changed(entry.nodeId());
			return Status.OK_STATUS;
		});
	}

	/** A link keeps its file; where that is now is said wherever the link is shown. */
	private void follow(String id, RemoteFile file) throws CoreException {
		for (Link link : parts.links().all()) {
			if (link.kind() == LinkKind.EXPERIMENT && link.remoteId().equals(id)) {
				parts.changes().put(LinkChanges.withRemote(link, file));
			}
		}
	}

	@Override
	public Job move(List<RemoteEntry> entries, RemoteFolder target) {
		return move(entries, target, false);
	}

	@Override
	public Job move(List<RemoteEntry> entries, RemoteFolder target, boolean number) {
		NameRule rule = number ? NameRule.KEEP : NameRule.WARN;
		return each(entries, target, Messages.moving, Messages.notMoved,
				(entry, run) -> parts.access().clientOf(entry).storage().move(entry, target, Optional.empty(), rule, run.cancellation()));
	}

	@Override
	public Job copy(List<RemoteEntry> entries, RemoteFolder target) {
		return each(entries, target, Messages.copying, Messages.notCopied,
				(entry, run) -> parts.access().clientOf(entry).storage().copy(entry, target, Optional.empty(), NameRule.KEEP, run.cancellation()));
	}

	@Override
	public Job create(String hostId, Optional<String> parentId, NewNode order) {
		Job[] self = new Job[1];
		self[0] = job(Messages.creatingNode, Messages.nodeNotCreated, order.title(), parentId.orElse(hostId), run -> {
			Nodes nodes = parts.access().client(hostId).nodes();
			Node made = parentId.isPresent() ? nodes.createComponent(parentId.get(), order, run.cancellation()) : nodes.create(order, run.cancellation());
			self[0].setProperty(MADE, made);
			return Status.OK_STATUS;
		});
		return self[0];
	}

	@Override
	public Job retitle(String hostId, String nodeId, String title) {
		return job(Messages.changingNode, Messages.notRenamed, title, nodeId, run -> {
			parts.access().client(hostId).nodes().edit(nodeId, NodeChange.NOTHING.title(title), run.cancellation());
			return Status.OK_STATUS;
		});
	}
	@Override
	public Job deleteNode(String hostId, String nodeId, String title) {
		return job(Messages.deleting, Messages.notDeleted, title, nodeId, run -> {
			parts.access().client(hostId).nodes().delete(nodeId, run.cancellation());
			return Status.OK_STATUS;
		});
	}


	/** What is done with one entry. */
	private interface Work {
		void run(RemoteEntry entry, Run run) throws OsfException;
	}

	private Job each(List<RemoteEntry> entries, RemoteFolder target, String name, String failure, Work work) {
		List<RemoteEntry> all = List.copyOf(entries);
		String item = all.size() == 1 ? all.getFirst().name() : Messages.bind(Messages.severalFiles, Integer.valueOf(all.size()));
		return job(name, failure, item, target.nodeId(), run -> {
			MultiStatus problems = FileJobs.problems();
			run.expect(all.size());
			for (RemoteEntry entry : all) {
				run.item(entry.name(), 1);
				problems.merge(one(entry, target, failure, run, work));
			}
			return FileJobs.result(problems);
		});
	}

	private IStatus one(RemoteEntry entry, RemoteFolder target, String failure, Run run, Work work) {
		if (isInside(entry, target)) {
			return Problems.warning(Messages.bind(Messages.intoItself, entry.name()));
		}
		try {
			work.run(entry, run);
			changed(entry.nodeId());
			if (!entry.nodeId().equals(target.nodeId())) {
				changed(target.nodeId());
			}
			return Status.OK_STATUS;
		} catch (OsfException e) {
			return Problems.error(Messages.bind(failure, entry.name()), e);
		}
	}

	/** The server would start and never end ({@code osf-api.md}, section 5.8). */
	private static boolean isInside(RemoteEntry entry, RemoteFolder target) {
		return entry instanceof RemoteFolder && entry.nodeId().equals(target.nodeId()) && entry.provider().equals(target.provider())
				&& target.materializedPath().startsWith(entry.materializedPath());
	}

	private void changed(String nodeId) {
		parts.board().remoteChanged(nodeId, ""); //$NON-NLS-1$
	}

	private static TransferJob job(String name, String failure, String item, String rule, TransferJob.Operation operation) {
		return new TransferJob(Messages.bind(name, item), Messages.bind(failure, item), new LinkRule("node " + rule), operation); //$NON-NLS-1$
	}
}
