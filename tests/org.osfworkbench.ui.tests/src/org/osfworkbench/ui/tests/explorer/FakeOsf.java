package org.osfworkbench.ui.tests.explorer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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
import org.osfworkbench.client.api.Nodes;
import org.osfworkbench.client.api.NodeQuery;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.api.People;
import org.osfworkbench.client.api.Records;
import org.osfworkbench.client.api.Registration;
import org.osfworkbench.client.api.Storage;
import org.osfworkbench.client.api.User;

/** An OSF that lists what a test put in. What a test does not need fails. */
public final class FakeOsf {

	static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

	final List<Node> projects = new ArrayList<>();
	final Map<String, List<Node>> components = new HashMap<>();
	final Map<String, Node> nodes = new HashMap<>();
	final Map<String, List<RemoteEntry>> folders = new HashMap<>();
	final Map<String, List<Node>> linked = new HashMap<>();
	final Map<String, List<User>> people = new HashMap<>();
	int missing;
	final OsfClient client = fake(OsfClient.class, this);

	/** Answers with the methods of the same names and parameters of an object. */
	private static <T> T fake(Class<T> type, Object answers) {
		return type.cast(Proxy.newProxyInstance(FakeOsf.class.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
			try {
				return answers.getClass().getMethod(method.getName(), method.getParameterTypes()).invoke(answers, arguments);
			} catch (InvocationTargetException failed) {
				throw failed.getCause();
			}
		}));
	}

	private <T> Pages<T> pages(List<T> items) {
		Iterator<T> left = items.iterator();
		return new Pages<>() {
			@Override
			public Optional<T> next() {
				return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
			}

			@Override
			public OptionalLong announced() {
				return OptionalLong.of(items.size() + missing);
			}
		};
	}

	public Nodes nodes() {
		return fake(Nodes.class, new FakeNodes());
	}

	public Storage storage() {
		return fake(Storage.class, new FakeStorage());
	}

	public People people() {
		return fake(People.class, new FakePeople());
	}

	public Records records() {
		return fake(Records.class, new FakeRecords());
	}

	/** Nodes. */
	public final class FakeNodes {

		public Pages<Node> mine(Cancellation cancellation) {
			return pages(projects);
		}

		public Pages<Node> linked(String nodeId, Cancellation cancellation) {
			return pages(linked.getOrDefault(nodeId, List.of()));
		}

		public Pages<Node> search(NodeQuery query, Cancellation cancellation) {
			String title = query.filters().getOrDefault("filter[title]", "");
			List<String> ids = List.of(query.filters().getOrDefault("filter[id]", "").split(","));
			return pages(nodes.values().stream().filter(node -> ids.contains(node.id()) || !title.isEmpty() && node.title().contains(title)).toList());
		}
	}

	/** Files. */
	public final class FakeStorage {

		public List<RemoteEntry> list(RemoteFolder folder, Cancellation cancellation) {
			return folders.getOrDefault(folder.id(), List.of());
		}
	}

	/** People. */
	public final class FakePeople {

		public Pages<User> search(String name, Cancellation cancellation) {
			return pages(people.getOrDefault(name, List.of()));
		}

		public Pages<Node> nodes(String userId, Cancellation cancellation) {
			return pages(nodes.values().stream().toList());
		}
	}

	/** Registrations: none. */
	public static final class FakeRecords {

		public Registration registration(String id, Cancellation cancellation) throws OsfException {
			throw new OsfException.NotFound("No such registration", OsfException.Details.NONE);
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

	public Optional<User> whoAmI(Cancellation cancellation) {
		return Optional.empty();
	}
}
