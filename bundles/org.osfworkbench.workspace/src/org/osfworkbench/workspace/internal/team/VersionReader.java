package org.osfworkbench.workspace.internal.team;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sync.remote.OsfRemoteTree;
import org.osfworkbench.workspace.internal.transfer.RemoteAccess;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.team.TreeVersion;

/** Reads versions of files of a link. */
final class VersionReader {

	private final RemoteAccess access;
	private final TreeDesk desk;
	private final Link link;

	VersionReader(RemoteAccess access, TreeDesk desk, Link link) {
		this.access = access;
		this.desk = desk;
		this.link = link;
	}

	void read(TreeVersion version, OutputStream target, IProgressMonitor monitor) throws CoreException {
		Cancellation cancellation = new Watched(monitor);
		try {
			OsfClient client = access.client(link.hostId());
			new OsfRemoteTree(client, desk.root(link, client, cancellation)).read(version.fileId(), version.version(), target,
					bytes -> stopIf(monitor), cancellation);
		} catch (CancellationException e) {
			OperationCanceledException stopped = new OperationCanceledException();
			stopped.initCause(e);
			throw stopped;
		} catch (OsfException e) {
			throw new CoreException(Status.error(Problems.of(Problems.of(e), desk.local(link)).text(), e));
		} catch (IOException e) {
			throw new CoreException(Status.error(Messages.notRead, e));
		}
	}

	private static void stopIf(IProgressMonitor monitor) {
		if (monitor.isCanceled()) {
			throw new CancellationException();
		}
	}

	/** A file with the facts that are known of a version. */
	static RemoteFile named(RemoteFile file, RemoteFolder root, String path, TreeVersion version) {
		Optional<String> hash = version.sha256().isEmpty() ? Optional.empty() : Optional.of(version.sha256());
		return new RemoteFile(file.id(), file.nodeId(), file.provider(), path.substring(path.lastIndexOf('/') + 1), root.materializedPath() + path,
				OptionalLong.of(version.bytes()), version.version(), Optional.empty(), new Hashes(Optional.empty(), hash), file.location());
	}

	/** A monitor can only be asked; bytes that arrive ask it, and so does whoever looks. */
	private record Watched(IProgressMonitor monitor) implements Cancellation {

		@Override
		public boolean isCancelled() {
			return monitor.isCanceled();
		}

		@Override
		public Registration onCancel(Runnable abort) {
			return Cancellation.NEVER.onCancel(abort);
		}
	}
}
