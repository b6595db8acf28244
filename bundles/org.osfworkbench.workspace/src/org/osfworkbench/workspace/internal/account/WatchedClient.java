package org.osfworkbench.workspace.internal.account;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.client.api.User;

/** A client that tells when the server refuses its token. Its users cannot close it. */
final class WatchedClient implements OsfClient {

	/** One call. */
	@FunctionalInterface
	private interface Call<T> {
		T run() throws OsfException;
	}

	/** One call that moves bytes. */
	@FunctionalInterface
	private interface Transfer<T> {
		T run() throws OsfException, IOException;
	}

	private final OsfClient client;
	private final Runnable refused;

	/**
	 * Watches a client.
	 *
	 * @param client does the work
	 * @param refused told each time the token was refused
	 */
	WatchedClient(OsfClient client, Runnable refused) {
		this.client = client;
		this.refused = refused;
	}

	@Override
	public Host host() {
		return client.host();
	}

	@Override
	public Optional<User> whoAmI(Cancellation cancellation) throws OsfException {
		return watch(() -> client.whoAmI(cancellation));
	}

	@Override
	public Listing<Node> myProjects(Cancellation cancellation) throws OsfException {
		return watch(() -> client.myProjects(cancellation));
	}

	@Override
	public Listing<Node> components(String nodeId, Cancellation cancellation) throws OsfException {
		return watch(() -> client.components(nodeId, cancellation));
	}

	@Override
	public Node node(String nodeId, Cancellation cancellation) throws OsfException {
		return watch(() -> client.node(nodeId, cancellation));
	}

	@Override
	public Listing<StorageProvider> providers(String nodeId, Cancellation cancellation) throws OsfException {
		return watch(() -> client.providers(nodeId, cancellation));
	}

	@Override
	public Listing<RemoteEntry> list(RemoteFolder folder, Cancellation cancellation) throws OsfException {
		return watch(() -> client.list(folder, cancellation));
	}

	@Override
	public RemoteFile file(String fileId, Cancellation cancellation) throws OsfException {
		return watch(() -> client.file(fileId, cancellation));
	}

	@Override
	public RemoteFolder folder(String folderId, Cancellation cancellation) throws OsfException {
		return watch(() -> client.folder(folderId, cancellation));
	}

	@Override
	public List<FileVersion> versions(RemoteFile file, Cancellation cancellation) throws OsfException {
		return watch(() -> client.versions(file, cancellation));
	}

	@Override
	public RemoteFolder createFolder(RemoteFolder parent, String name, Cancellation cancellation) throws OsfException {
		return watch(() -> client.createFolder(parent, name, cancellation));
	}

	@Override
	public Upload create(RemoteFolder parent, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return watchTransfer(() -> client.create(parent, name, content, progress, cancellation));
	}

	@Override
	public Upload update(RemoteFile file, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		return watchTransfer(() -> client.update(file, content, progress, cancellation));
	}

	@Override
	public Download download(RemoteFile file, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return watchTransfer(() -> client.download(file, version, target, progress, cancellation));
	}

	@Override
	public void delete(RemoteEntry entry, Cancellation cancellation) throws OsfException {
		watch(() -> {
			client.delete(entry, cancellation);
			return Boolean.TRUE;
		});
	}

	@Override
	public void close() {
		// belongs to the accounts
	}

	private <T> T watch(Call<T> call) throws OsfException {
		try {
			return call.run();
		} catch (OsfException.NotSignedIn e) {
			refused.run();
			throw e;
		}
	}

	private <T> T watchTransfer(Transfer<T> call) throws OsfException, IOException {
		try {
			return call.run();
		} catch (OsfException.NotSignedIn e) {
			refused.run();
			throw e;
		}
	}
}
