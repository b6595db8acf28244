package org.osfworkbench.ui.tests.explorer;

import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
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

/** An OSF that lists what a test put in. It does not write. */
final class FakeOsf implements OsfClient {

	static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

	final List<Node> projects = new ArrayList<>();
	final Map<String, List<Node>> components = new HashMap<>();
	final Map<String, Node> nodes = new HashMap<>();
	final Map<String, List<RemoteEntry>> folders = new HashMap<>();
	int missing;

	static Node node(String id, String title, boolean isPublic, String... permissions) {
		return new Node(id, title, "project", Optional.empty(), isPublic, false, Set.of(permissions), Optional.of(NOON), URI.create("https://osf.example/" + id + "/"));
	}

	static RemoteFolder folder(String nodeId, String id, String path) {
		String name = path.equals("/") ? "" : path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
		return new RemoteFolder(id, nodeId, StorageProvider.OSF_STORAGE, name, path, address(id), address(id + "/"));
	}

	static RemoteFile file(String nodeId, String id, String path, OptionalLong size, int version) {
		return new RemoteFile(id, nodeId, StorageProvider.OSF_STORAGE, path.substring(path.lastIndexOf('/') + 1), path, size, version, Optional.of(NOON),
				Hashes.UNKNOWN, address(id));
	}

	private static URI address(String id) {
		return URI.create("https://files.osf.example/" + id);
	}

	@Override
	public Host host() {
		return Hosts.OSF;
	}

	@Override
	public Listing<Node> myProjects(Cancellation cancellation) {
		return new Listing<>(projects, projects.size());
	}

	@Override
	public Listing<Node> components(String nodeId, Cancellation cancellation) {
		List<Node> found = components.getOrDefault(nodeId, List.of());
		return new Listing<>(found, found.size());
	}

	@Override
	public Node node(String nodeId, Cancellation cancellation) throws OsfException {
		if (!nodes.containsKey(nodeId)) {
			throw new OsfException.NotFound("No such node", OsfException.Details.NONE);
		}
		return nodes.get(nodeId);
	}

	@Override
	public Listing<StorageProvider> providers(String nodeId, Cancellation cancellation) {
		RemoteFolder root = folder(nodeId, "root-" + nodeId, "/");
		return new Listing<>(List.of(new StorageProvider(nodeId, StorageProvider.OSF_STORAGE, "OSF Storage", root)), 1);
	}

	@Override
	public Listing<RemoteEntry> list(RemoteFolder folder, Cancellation cancellation) {
		List<RemoteEntry> found = folders.getOrDefault(folder.id(), List.of());
		return new Listing<>(found, found.size() + missing);
	}

	@Override
	public Optional<User> whoAmI(Cancellation cancellation) {
		return Optional.empty();
	}

	@Override
	public RemoteFile file(String fileId, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public RemoteFolder folder(String folderId, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<FileVersion> versions(RemoteFile file, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public RemoteFolder createFolder(RemoteFolder parent, String name, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Upload create(RemoteFolder parent, String name, Content content, Progress progress, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Upload update(RemoteFile file, Content content, Progress progress, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Download download(RemoteFile file, int version, OutputStream target, Progress progress, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void delete(RemoteEntry entry, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		// holds nothing
	}
}
