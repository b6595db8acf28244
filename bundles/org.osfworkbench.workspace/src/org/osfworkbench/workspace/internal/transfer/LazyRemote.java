package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.sync.remote.OsfRemote;
import org.osfworkbench.sync.remote.Remote;
import org.osfworkbench.sync.remote.RemoteLook;
import org.osfworkbench.sync.remote.RemoteTarget;

/** The remote of a host as it stands at each call: with nobody signed in, every call is the failure that says so. */
final class LazyRemote implements Remote {

	private final RemoteAccess access;
	private final String hostId;

	LazyRemote(RemoteAccess access, String hostId) {
		this.access = access;
		this.hostId = hostId;
	}

	@Override
	public RemoteLook look(String fileId, Cancellation cancellation) throws OsfException {
		return now().look(fileId, cancellation);
	}

	@Override
	public Optional<RemoteFile> find(RemoteTarget.InFolder folder, String name, Cancellation cancellation) throws OsfException {
		return now().find(folder, name, cancellation);
	}

	@Override
	public Upload create(RemoteTarget.InFolder target, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return now().create(target, name, content, progress, cancellation);
	}

	@Override
	public Upload update(RemoteFile file, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		return now().update(file, content, progress, cancellation);
	}

	@Override
	public Download read(RemoteFile file, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return now().read(file, version, target, progress, cancellation);
	}

	@Override
	public List<FileVersion> versions(RemoteFile file, Cancellation cancellation) throws OsfException {
		return now().versions(file, cancellation);
	}

	private Remote now() throws OsfException {
		return new OsfRemote(access.client(hostId));
	}
}
