package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sync.engine.Answer.Pick;
import org.osfworkbench.sync.single.Choice;
import org.osfworkbench.sync.single.Outcome;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.transfer.ConflictChoice;
import org.osfworkbench.workspace.transfer.SyncState;

/** Jobs about links: making, changing, removing them, and bringing their files in step on request. */
final class LinkJobs {

	private final WorkspaceSync parts;

	LinkJobs(WorkspaceSync parts) {
		this.parts = parts;
	}

	TransferJob linkExperiment(IFile file, Node node, RemoteFolder folder, boolean always) {
		String id = UUID.randomUUID().toString();
		return linking(file, id, run -> {
			Link link = link(id, LinkKind.EXPERIMENT, file, node, folder, always);
			new LinkExperiment(parts, file).inFolder(link, folder, run);
			return Status.OK_STATUS;
		});
	}

	TransferJob linkExperiment(IFile file, Node node, RemoteFile remote, boolean always) {
		String id = UUID.randomUUID().toString();
		return linking(file, id, run -> {
			Link link = link(id, LinkKind.EXPERIMENT, file, node, remote, always);
			new LinkExperiment(parts, file).withFile(link, run);
			return Status.OK_STATUS;
		});
	}

	TransferJob linkData(IFolder folder, Node node, RemoteFolder remote, boolean always) {
		String id = UUID.randomUUID().toString();
		return linking(folder, id, run -> {
			Link link = parts.changes().put(link(id, LinkKind.DATA, folder, node, remote, always));
			parts.projects().want(link);
			IStatus result = parts.projects().onRequest(link, run);
			parts.board().remoteChanged(link.nodeId(), remote.id());
			parts.retryIfNeeded();
			return result;
		});
	}

	TransferJob unlink(Link link) {
		return about(link, Messages.unlinking, Messages.notUnlinked, run -> {
			List<IFile> files = parts.files().files(link);
			parts.changes().remove(link);
			parts.trees().forget(link);
			parts.stores().open().forget(link.id());
			parts.board().removeLink(link.id());
			files.forEach(parts.markers()::remove);
			parts.board().tell(Set.copyOf(files));
			return Status.OK_STATUS;
		});
	}

	TransferJob setAlways(Link link, boolean always) {
		return about(link, Messages.changingLink, Messages.linkNotChanged, run -> {
			Link changed = parts.changes().put(current(link).withAlways(always));
			if (!always) {
				return Status.OK_STATUS;
			}
			if (changed.kind() != LinkKind.EXPERIMENT) {
				return parts.projects().lookAround(changed, run);
			}
			List<IFile> outgoing = parts.board().files(link.id(), SyncState.OUTGOING);
			IStatus result = parts.each(changed, outgoing, run, file -> parts.sync().upload(changed, file, run),
					(file, problem) -> parts.sync().deferUpload(changed, file, problem, run));
			parts.retryIfNeeded();
			return result;
		});
	}

	TransferJob syncNow(Link link) {
		return about(link, Messages.uploading, Messages.notUploaded, run -> {
			Link now = current(link);
			if (now.kind() != LinkKind.EXPERIMENT) {
				return parts.projects().onRequest(now, run);
			}
			List<IFile> files = parts.files().files(now);
			if (files.isEmpty()) {
				return Problems.warning(Messages.bind(Messages.notThere, now.localPath()));
			}
			IStatus result = parts.each(now, files, run, file -> parts.sync().sync(now, file, run), (file, problem) -> parts.sync().deferUpload(now, file, problem, run));
			parts.retryIfNeeded();
			return result;
		});
	}

	TransferJob resolve(Link link, IFile file, ConflictChoice choice, int seenVersion) {
		return about(link, Messages.resolving, Messages.notResolved, run -> {
			Link now = current(link);
			if (now.kind() != LinkKind.EXPERIMENT) {
				return parts.trees().answer(now, below(now, file), pick(choice), seenVersion, run);
			}
			Outcome outcome = parts.sync().resolve(now, file, choice(choice), seenVersion, run);
			Optional<RemoteFile> there = there(outcome);
			if (there.isPresent() && !there.get().id().equals(now.remoteId())) {
				parts.changes().put(LinkChanges.withRemote(now, there.get()));
			}
			return settled(file, outcome);
		});
	}

	/** The file that has the experiment's place now. A person asked for that place, so the link follows, even if both differ. */
	private static Optional<RemoteFile> there(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Uploaded(RemoteFile made) -> Optional.of(made);
			case Outcome.Overtaken(RemoteFile made, var copies) -> Optional.of(made);
			case Outcome.Adopted(RemoteFile found) -> Optional.of(found);
			case Outcome.InConflict conflict -> Optional.of(conflict.remote());
			default -> Optional.empty();
		};
	}

	private static IStatus settled(IFile file, Outcome outcome) {
		String what = Messages.bind(Messages.notResolved, file.getName());
		return switch (outcome) {
			case Outcome.Waiting waiting -> Problems.error(what, waiting.cause());
			case Outcome.InConflict moved -> Problems.warning(what + ' ' + Messages.movedOn);
			case Outcome.Incoming moved -> Problems.warning(what + ' ' + Messages.movedOn);
			case Outcome.RemoteGone gone -> Problems.warning(what + ' ' + Messages.whyGone);
			case Outcome.ChangedMeanwhile again -> Problems.warning(what + ' ' + Messages.changedMeanwhile);
			case Outcome.LocalMissing missing -> Problems.warning(Messages.bind(Messages.notThere, file.getName()));
			default -> Status.OK_STATUS;
		};
	}

	private TransferJob linking(IResource local, String id, TransferJob.Operation operation) {
		return new TransferJob(Messages.bind(Messages.linking, local.getName()), Messages.bind(Messages.notLinked, local.getName()), new LinkRule(id),
				operation);
	}

	private static TransferJob about(Link link, String name, String failure, TransferJob.Operation operation) {
		String item = link.localPath().substring(link.localPath().lastIndexOf('/') + 1);
		return new TransferJob(Messages.bind(name, item), Messages.bind(failure, item), new LinkRule(link.id()), operation);
	}

	/** The link as it is now: it may have been changed or removed since the job was made. */
	private Link current(Link link) throws CoreException {
		return parts.links().byId(link.id()).orElseThrow(() -> new CoreException(Problems.warning(Messages.unlinked)));
	}

	private Link link(String id, LinkKind kind, IResource local, Node node, RemoteEntry remote, boolean always)
			throws OsfException, IOException, CoreException {
		if (!local.exists()) {
			throw new CoreException(Problems.warning(Messages.bind(Messages.notThere, local.getName())));
		}
		return new Link(id, kind, local.getProject().getName(), local.getProjectRelativePath().toString(), parts.access().hostOf(remote), node.id(),
				node.title(), remote.provider(), remote.id(), remote.materializedPath(), always);
	}

	private static String below(Link link, IFile file) {
		return file.getProjectRelativePath().makeRelativeTo(IPath.fromPortableString(link.localPath())).toString();
	}

	private static Pick pick(ConflictChoice choice) {
		return switch (choice) {
			case USE_MINE -> Pick.LOCAL;
			case USE_REMOTE -> Pick.REMOTE;
			case KEEP_BOTH -> Pick.BOTH;
		};
	}

	private static Choice choice(ConflictChoice choice) {
		return switch (choice) {
			case USE_MINE -> Choice.USE_MINE;
			case USE_REMOTE -> Choice.USE_REMOTE;
			case KEEP_BOTH -> Choice.KEEP_BOTH;
		};
	}
}
