package org.osfworkbench.sync.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.Upload;

/** The OSF as a remote. Holds nothing of its own; the client belongs to the caller, who closes it. */
public final class OsfRemote implements Remote {

	private final OsfClient client;

	/**
	 * Makes a remote of a client.
	 *
	 * @param client an open client
	 */
	public OsfRemote(OsfClient client) {
		this.client = client;
	}

	@Override
	public RemoteLook look(String fileId, Cancellation cancellation) throws OsfException {
		try {
			return new RemoteLook.Present(client.file(fileId, cancellation));
		} catch (OsfException.NotFound | OsfException.Gone gone) {
			return new RemoteLook.Missing();
		}
	}

	@Override
	public Optional<RemoteFile> find(RemoteTarget.InFolder folder, String name, Cancellation cancellation) throws OsfException {
		Listing<RemoteEntry> listing = client.list(folder.folder(), cancellation);
		Optional<RemoteFile> found = listing.items().stream().filter(RemoteFile.class::isInstance).map(RemoteFile.class::cast)
				.filter(file -> file.name().equals(name)).findFirst();
		if (found.isEmpty() && !listing.complete()) {
			throw new OsfException.BadAnswer("A list that is not whole cannot tell that a name is free", //$NON-NLS-1$
					OsfException.Details.NONE, null);
		}
		return found;
	}

	@Override
	public Upload create(RemoteTarget.InFolder target, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return client.create(target.folder(), name, content, progress, cancellation);
	}

	@Override
	public Upload update(RemoteFile file, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return client.update(file, content, progress, cancellation);
	}

	@Override
	public Download read(RemoteFile file, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return client.download(file, version, target, progress, cancellation);
	}

	@Override
	public List<FileVersion> versions(RemoteFile file, Cancellation cancellation) throws OsfException {
		return client.versions(file, cancellation);
	}
}
