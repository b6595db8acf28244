package org.osfworkbench.workspace.internal.team;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sync.engine.Answer.Pick;
import org.osfworkbench.workspace.internal.transfer.LinkRule;
import org.osfworkbench.workspace.internal.transfer.TransferJob;
import org.osfworkbench.workspace.internal.transfer.WorkspaceSync;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeListener;
import org.osfworkbench.workspace.team.TreeProblem;
import org.osfworkbench.workspace.team.TreeSnapshot;
import org.osfworkbench.workspace.team.TreeState;
import org.osfworkbench.workspace.team.TreeSyncs;
import org.osfworkbench.workspace.team.TreeVersion;
import org.osfworkbench.workspace.transfer.ConflictChoice;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Linked projects and folders as a service: makes jobs, and answers from what is known. */
@Component(service = TreeSyncs.class)
public final class TreeSyncsService implements TreeSyncs {

	private final WorkspaceSync parts;
	private final Trees trees;

	/**
	 * Made by Declarative Services.
	 *
	 * @param parts what is shared with the save hook and the transfers
	 */
	@Activate
	public TreeSyncsService(@Reference WorkspaceSync parts) {
		this.parts = parts;
		this.trees = parts.trees();
	}

	@Override
	public Job link(IContainer local, Node node, RemoteFolder remote, boolean always) {
		String id = UUID.randomUUID().toString();
		String name = local.getName();
		return new TransferJob(Messages.bind(Messages.linking, name), Messages.bind(Messages.notLinked, name), new LinkRule(id), run -> {
			requireFree(local);
			Link link = new Link(id, LinkKind.PROJECT, local.getProject().getName(), local.getProjectRelativePath().toString(),
					parts.access().hostOf(remote), node.id(), node.title(), remote.provider(), remote.id(), remote.materializedPath(), always);
			return new LinkTree(parts, trees, link).run(run);
		});
	}

	@Override
	public Job analyse(Link link) {
		return about(link, Messages.looking, Messages.notLooked, run -> trees.analyse(current(link), run));
	}

	@Override
	public Job apply(Link link, Collection<TreeChange> wanted) {
		List<TreeChange> chosen = List.copyOf(wanted);
		return about(link, Messages.synchronizing, Messages.notSynchronized, run -> trees.apply(current(link), chosen, run));
	}

	@Override
	public Job sync(Link link) {
		return about(link, Messages.synchronizing, Messages.notSynchronized, run -> trees.sync(current(link), run));
	}

	@Override
	public Job answer(Link link, String path, ConflictChoice choice, int seenVersion) {
		return about(link, Messages.synchronizing, Messages.notSynchronized,
				run -> trees.answer(current(link), path, pick(choice), seenVersion, run));
	}

	@Override
	public Job answerDeletes(Link link, boolean delete) {
		return about(link, Messages.synchronizing, Messages.notSynchronized, run -> trees.answerDeletes(current(link), delete, run));
	}

	@Override
	public Optional<Link> covering(IResource resource) {
		return parts.links().project(resource);
	}

	@Override
	public Optional<TreeSnapshot> last(Link link) {
		return trees.board().known(link.id()).map(Known::snapshot);
	}

	@Override
	public Optional<TreeState> state(IResource resource) {
		return parts.links().data(resource).or(() -> covering(resource)).map(link -> trees.board().isWorking(resource) ? TreeState.TRANSFERRING
				: trees.board().known(link.id()).map(known -> known.state(resource)).orElse(TreeState.UNKNOWN));
	}

	@Override
	public Optional<TreeChange> change(IResource resource) {
		return known(resource).flatMap(known -> known.change(resource));
	}

	@Override
	public Optional<TreeVersion> base(IResource resource) {
		return known(resource).flatMap(known -> known.base(resource));
	}

	@Override
	public List<IResource> missing(IContainer folder) {
		List<IResource> missing = new ArrayList<>();
		known(folder).ifPresent(known -> known.snapshot().changes().stream().map(TreeChange::local)
				.filter(local -> folder.equals(local.getParent()) && !local.exists()).forEach(missing::add));
		return List.copyOf(missing);
	}

	@Override
	public List<TreeProblem> problems() {
		return trees.views().problems();
	}

	@Override
	public Optional<RemoteFile> file(Link link, String path, TreeVersion version) {
		return trees.desk().knownRoot(link).flatMap(root -> parts.access().reader(link.hostId()).map(client -> named(client, root, path, version)));
	}

	@Override
	public void read(Link link, TreeVersion version, OutputStream target, IProgressMonitor monitor) throws CoreException {
		new VersionReader(parts.access(), trees.desk(), link).read(version, target, monitor);
	}

	@Override
	public void addListener(TreeListener listener) {
		trees.board().addListener(listener);
	}

	@Override
	public void removeListener(TreeListener listener) {
		trees.board().removeListener(listener);
	}

	private static RemoteFile named(OsfClient client, RemoteFolder root, String path, TreeVersion version) {
		RemoteFile file = client.storage().file(root, version.fileId(), version.version());
		return VersionReader.named(file, root, path, version);
	}

	private Optional<Known> known(IResource resource) {
		return covering(resource).flatMap(link -> trees.board().known(link.id()));
	}

	private TransferJob about(Link link, String name, String failure, TransferJob.Operation operation) {
		String item = parts.links().localSide(link).getName();
		return new TransferJob(Messages.bind(name, item), Messages.bind(failure, item), new LinkRule(link.id()), operation);
	}

	/** The link as it is now: it may have been changed or removed since the job was made. */
	private Link current(Link link) throws CoreException {
		return parts.links().byId(link.id())
				.orElseThrow(() -> new CoreException(new Status(IStatus.WARNING, Preferences.NODE, Messages.unlinked)));
	}

	private void requireFree(IContainer local) throws CoreException, IOException {
		boolean above = parts.links().project(local).isPresent();
		boolean below = parts.links().of(local.getProject()).stream()
				.anyMatch(link -> link.kind() == LinkKind.PROJECT && local.getFullPath().isPrefixOf(parts.links().localSide(link).getFullPath()));
		if (above || below) {
			throw new CoreException(new Status(IStatus.WARNING, Preferences.NODE, Messages.bind(Messages.linkedAlready, local.getName())));
		}
	}

	private static Pick pick(ConflictChoice choice) {
		return switch (choice) {
			case USE_MINE -> Pick.LOCAL;
			case USE_REMOTE -> Pick.REMOTE;
			case KEEP_BOTH -> Pick.BOTH;
		};
	}
}
