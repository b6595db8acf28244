package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.remote.RemoteTarget;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.workspace.internal.team.FileDesk;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.transfer.OpenedExperiment;

/** Brings an experiment from the OSF into a project and links it. Never overwrites: the name is free or the bytes are equal. */
final class OpenExperiment {

	private final WorkspaceSync parts;
	private final Node node;
	private final RemoteFile remote;
	private final IContainer target;
	private final boolean always;

	OpenExperiment(WorkspaceSync parts, Node node, RemoteFile remote, IContainer target, boolean always) {
		this.parts = parts;
		this.node = node;
		this.remote = remote;
		this.target = target;
		this.always = always;
	}

	OpenedExperiment run(Run run) throws OsfException, IOException, CoreException {
		if (!Names.isLegal(remote.name())) {
			throw new CoreException(Problems.warning(Messages.bind(Messages.illegalName, remote.name())));
		}
		Stores.Opened stores = parts.stores().open();
		Path temporary = stores.temps().create();
		try {
			run.expect(1);
			Download download = download(temporary, run);
			IFile file = place(temporary, new Hashed(download.hashes(), download.bytes()));
			return link(file, download);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	/** The version that was looked at, so that what is recorded is what was downloaded. */
	private Download download(Path temporary, Run run) throws OsfException, IOException {
		try (OutputStream out = Files.newOutputStream(temporary)) {
			return parts.access().clientOf(remote).download(remote, remote.version(), out, run.item(remote.name(), remote.size().orElse(0)),
					run.cancellation());
		}
	}

	private IFile place(Path temporary, Hashed bytes) throws IOException {
		for (int number = 0;; number++) {
			String name = number == 0 ? remote.name() : Names.numbered(remote.name(), number);
			IFile file = target.getFile(IPath.fromPath(Path.of(name)));
			WorkspaceFile local = new WorkspaceFile(file, parts.writes());
			if (isFree(file)) {
				try {
					local.createFrom(temporary);
					return file;
				} catch (FileAlreadyExistsException taken) {
					continue;
				}
			}
			if (hasBytes(file, bytes)) {
				return file;
			}
		}
	}

	private static boolean isFree(IFile file) {
		IPath location = file.getLocation();
		return !file.exists() && (location == null || !Files.exists(location.toPath(), java.nio.file.LinkOption.NOFOLLOW_LINKS));
	}

	/** An equal file is taken over, unless it has a link of its own already. */
	private boolean hasBytes(IFile file, Hashed bytes) throws IOException {
		IPath location = file.getLocation();
		return file.exists() && location != null && parts.links().experiment(file).isEmpty() && WorkspaceFile.hash(location.toPath()).equals(bytes);
	}

	private OpenedExperiment link(IFile file, Download download) throws OsfException, IOException, CoreException {
		Link link = new Link(UUID.randomUUID().toString(), LinkKind.EXPERIMENT, file.getProject().getName(), file.getProjectRelativePath().toString(),
				parts.access().hostOf(remote), node.id(), node.title(), remote.provider(), remote.id(), remote.materializedPath(), always);
		try (FileDesk.Opened desk = parts.trees().files().open(link, new RemoteTarget.ExistingFile(remote.id()),
				new LazyRemote(parts.access(), link.hostId()))) {
			desk.record().takeOver(link.id(), file.getName(), remote.id(), remote.version(), Content.of(download.bytes(), download.hashes()),
					Optional.empty());
		}
		parts.changes().put(link);
		parts.reporter().inStep(link, file, remote.version());
		parts.board().tell(Set.of(file));
		return new OpenedExperiment(file, link);
	}
}
