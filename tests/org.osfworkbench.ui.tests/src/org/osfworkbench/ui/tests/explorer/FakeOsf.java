package org.osfworkbench.ui.tests.explorer;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
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
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.client.api.User;

/** An OSF that lists what a test put in. What a test does not need fails. */
final class FakeOsf implements InvocationHandler {

	static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

	final List<Node> projects = new ArrayList<>();
	final Map<String, List<Node>> components = new HashMap<>();
	final Map<String, Node> nodes = new HashMap<>();
	final Map<String, List<RemoteEntry>> folders = new HashMap<>();
	int missing;
	final OsfClient client = (OsfClient) Proxy.newProxyInstance(FakeOsf.class.getClassLoader(), new Class<?>[] { OsfClient.class }, this);

	@Override
	public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
		try {
			return FakeOsf.class.getMethod(method.getName(), method.getParameterTypes()).invoke(this, arguments);
		} catch (InvocationTargetException failed) {
			throw failed.getCause();
		}
	}

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

	public Host host() {
		return Hosts.OSF;
	}

	public Listing<Node> myProjects(Cancellation cancellation) {
		return new Listing<>(projects, projects.size());
	}

	public Listing<Node> components(String nodeId, Cancellation cancellation) {
		List<Node> found = components.getOrDefault(nodeId, List.of());
		return new Listing<>(found, found.size());
	}

	public Node node(String nodeId, Cancellation cancellation) throws OsfException {
		if (!nodes.containsKey(nodeId)) {
			throw new OsfException.NotFound("No such node", OsfException.Details.NONE);
		}
		return nodes.get(nodeId);
	}

	public Listing<StorageProvider> providers(String nodeId, Cancellation cancellation) {
		RemoteFolder root = folder(nodeId, "root-" + nodeId, "/");
		return new Listing<>(List.of(new StorageProvider(nodeId, StorageProvider.OSF_STORAGE, "OSF Storage", root)), 1);
	}

	public Listing<RemoteEntry> list(RemoteFolder folder, Cancellation cancellation) {
		List<RemoteEntry> found = folders.getOrDefault(folder.id(), List.of());
		return new Listing<>(found, found.size() + missing);
	}

	public Optional<User> whoAmI(Cancellation cancellation) {
		return Optional.empty();
	}
}
