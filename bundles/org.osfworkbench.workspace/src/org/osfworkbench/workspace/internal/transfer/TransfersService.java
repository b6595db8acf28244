package org.osfworkbench.workspace.internal.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.ConflictChoice;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.OpenedExperiment;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osfworkbench.workspace.transfer.StatusListener;
import org.osfworkbench.workspace.transfer.SyncState;
import org.osfworkbench.workspace.transfer.TransferProgress;
import org.osfworkbench.workspace.transfer.Transfers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The transfers as a service: hands each request to the class that makes its job. */
@Component(service = Transfers.class)
public final class TransfersService implements Transfers {

	private final WorkspaceSync parts;
	private final LinkJobs linkJobs;
	private final FileJobs fileJobs;

	/**
	 * Made by Declarative Services.
	 *
	 * @param parts what is shared with the save hook
	 */
	@Activate
	public TransfersService(@Reference WorkspaceSync parts) {
		this.parts = parts;
		this.linkJobs = new LinkJobs(parts);
		this.fileJobs = new FileJobs(parts);
	}

	@Override
	public Optional<FileStatus> status(IFile file) {
		return parts.links().experiment(file).isEmpty() ? tree(file).flatMap(link -> parts.trees().views().status(link, file))
				: Optional.of(parts.board().status(file)
						.orElseGet(() -> new FileStatus(SyncState.UNKNOWN, 0, Instant.EPOCH, Optional.empty(), Optional.empty())));
	}

	/** The link of a folder that covers a file. */
	private Optional<Link> tree(IFile file) {
		return parts.files().covering(file).filter(link -> link.kind() == LinkKind.DATA).or(() -> parts.links().project(file));
	}

	@Override
	public Map<IFile, FileStatus> statuses() {
		Map<IFile, FileStatus> all = new HashMap<>(parts.trees().views().statuses());
		all.putAll(parts.board().statuses());
		return Map.copyOf(all);
	}

	@Override
	public Optional<TransferProgress> progress(Job job) {
		return job instanceof TransferJob transfer ? transfer.progress() : Optional.empty();
	}

	@Override
	public Optional<Conflict> conflict(IFile file) {
		return parts.board().conflict(file).or(() -> tree(file).flatMap(link -> parts.trees().views().conflict(link, file)));
	}

	@Override
	public int waiting(Link link) {
		return parts.board().files(link.id(), SyncState.WAITING).size() + parts.trees().views().waiting(link);
	}

	@Override
	public Job linkExperiment(IFile file, Node node, RemoteFolder folder, boolean always) {
		return linkJobs.linkExperiment(file, node, folder, always);
	}

	@Override
	public Job linkExperiment(IFile file, Node node, RemoteFile remote, boolean always) {
		return linkJobs.linkExperiment(file, node, remote, always);
	}

	@Override
	public Job linkData(IFolder folder, Node node, RemoteFolder remote, boolean always) {
		return linkJobs.linkData(folder, node, remote, always);
	}

	@Override
	public Job unlink(Link link) {
		return linkJobs.unlink(link);
	}

	@Override
	public Job setAlways(Link link, boolean always) {
		return linkJobs.setAlways(link, always);
	}

	@Override
	public Job syncNow(Link link) {
		return linkJobs.syncNow(link);
	}

	@Override
	public Job checkAll() {
		return parts.checkAll();
	}

	@Override
	public Job resolve(Link link, IFile file, ConflictChoice choice, int seenVersion) {
		return linkJobs.resolve(link, file, choice, seenVersion);
	}

	@Override
	public Job openExperiment(Node node, RemoteFile remote, IContainer target) {
		boolean always = Platform.getPreferencesService().getBoolean(Preferences.NODE, Preferences.ALWAYS_UPLOAD, false, null);
		OpenExperiment operation = new OpenExperiment(parts, node, remote, target, always);
		Job[] self = new Job[1];
		Job job = new TransferJob(Messages.bind(Messages.downloading, remote.name()), Messages.bind(Messages.notDownloaded, remote.name()),
				new LinkRule(remote.id()), run -> {
					self[0].setProperty(OpenedExperiment.PROPERTY, operation.run(run));
					return Status.OK_STATUS;
				});
		self[0] = job;
		return job;
	}

	@Override
	public Job upload(List<Path> files, RemoteFolder folder, boolean newVersions) {
		return fileJobs.upload(List.copyOf(files), folder, newVersions);
	}

	@Override
	public Job download(List<RemoteEntry> entries, Path target) {
		return fileJobs.download(List.copyOf(entries), target);
	}

	@Override
	public Job createFolder(RemoteFolder parent, String name) {
		return fileJobs.createFolder(parent, name);
	}

	@Override
	public Job delete(List<RemoteEntry> entries) {
		return fileJobs.delete(List.copyOf(entries));
	}

	@Override
	public void addListener(StatusListener listener) {
		parts.board().addListener(listener);
	}

	@Override
	public void removeListener(StatusListener listener) {
		parts.board().removeListener(listener);
	}
}
