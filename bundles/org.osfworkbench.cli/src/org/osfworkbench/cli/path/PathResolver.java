package org.osfworkbench.cli.path;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Guid;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;

/** Finds what a path leads to, one listing for each folder on the way. */
@SuppressWarnings("nls") // texts for the log; commands tell people in their own words
public final class PathResolver {

	private static final String FILE_ID = "[0-9a-f]{24}";

	private final OsfClient client;
	private final Cancellation cancellation;

	/**
	 * Makes a resolver.
	 *
	 * @param client where to look
	 * @param cancellation stops the requests
	 */
	public PathResolver(OsfClient client, Cancellation cancellation) {
		this.client = client;
		this.cancellation = cancellation;
	}

	/**
	 * Finds a node, registration, file or folder.
	 *
	 * @param path the path
	 * @return what is there
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotFound} if there is nothing
	 */
	public Place find(OsfPath path) throws OsfException {
		if (path.provider().isEmpty()) {
			return nodeOrFile(path.guid());
		}
		return new Place.InStorage(entry(path).orElseThrow(() -> missing(path)));
	}

	/**
	 * The component that titles lead to. A title counts as it is; in other letter case if there is one such component only.
	 *
	 * @param path titles from a project down; an id is taken, too
	 * @return the components that fit: one if the path is good, several if two have the same title
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotFound} if none fits
	 */
	public List<Node> components(ComponentPath path) throws OsfException {
		List<Node> found = List.of();
		String above = path.guid();
		for (String title : path.titles()) {
			if (found.size() > 1) {
				return found;
			}
			found = named(children(above), title);
			if (found.isEmpty()) {
				throw new OsfException.NotFound("No component of that title below node " + above, OsfException.Details.NONE);
			}
			above = found.get(0).id();
		}
		return found;
	}

	private List<Node> children(String guid) throws OsfException {
		try {
			return client.components(guid, cancellation).items();
		} catch (OsfException.NotFound notANode) {
			return client.records().components(guid, cancellation).all().items();
		}
	}

	private static List<Node> named(List<Node> nodes, String title) {
		List<Node> exact = nodes.stream().filter(node -> node.title().equals(title) || node.id().equals(title)).toList();
		return exact.isEmpty() ? nodes.stream().filter(node -> node.title().equalsIgnoreCase(title)).toList() : exact;
	}

	// Most ids that people write are those of nodes, so a node is asked for first; a second request tells what else it is.
	private Place nodeOrFile(String guid) throws OsfException {
		if (guid.matches(FILE_ID)) {
			return new Place.InStorage(client.file(guid, cancellation));
		}
		try {
			return new Place.InNode(client.node(guid, cancellation));
		} catch (OsfException.NotFound notANode) {
			Guid known = client.guids().lookUp(guid, cancellation);
			if (known.isRegistration()) {
				return new Place.InNode(client.records().registration(guid, cancellation).node());
			}
			if (known.isFile()) {
				return new Place.InStorage(client.file(guid, cancellation));
			}
			throw notANode;
		}
	}

	/**
	 * Finds a file or folder. Without a slash at the end of the path, a file goes before a folder of the same name.
	 *
	 * @param path the path, with a storage
	 * @return the entry, or empty if the folder above has none of that name
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotFound} if there is no such folder above, or another failure
	 */
	public Optional<RemoteEntry> entry(OsfPath path) throws OsfException {
		if (path.names().isEmpty()) {
			return Optional.of(root(path));
		}
		List<RemoteEntry> siblings = client.list(folder(path.parent()), cancellation).items();
		Optional<RemoteEntry> file = path.folder() ? Optional.empty() : named(siblings, path, RemoteFile.class::isInstance);
		return file.or(() -> named(siblings, path, RemoteFolder.class::isInstance));
	}

	/**
	 * Finds a folder.
	 *
	 * @param path the path, with a storage; taken as a folder's in any case
	 * @return the folder
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotFound} if there is none
	 */
	public RemoteFolder folder(OsfPath path) throws OsfException {
		OsfPath asFolder = new OsfPath(path.guid(), path.provider(), path.names(), true);
		return entry(asFolder).filter(RemoteFolder.class::isInstance).map(RemoteFolder.class::cast).orElseThrow(() -> missing(path));
	}

	/**
	 * The root of a node's storage.
	 *
	 * @param path any path; OSF Storage if it names no storage
	 * @return the root folder
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotFound} if the node has no such storage
	 */
	public RemoteFolder root(OsfPath path) throws OsfException {
		String wanted = path.provider().orElse(StorageProvider.OSF_STORAGE);
		return storages(path.guid()).items().stream().filter(provider -> wanted.equals(provider.provider())).findFirst().map(StorageProvider::root)
				.orElseThrow(() -> missing(path));
	}

	private Listing<StorageProvider> storages(String guid) throws OsfException {
		try {
			return client.providers(guid, cancellation);
		} catch (OsfException.NotFound notANode) {
			return client.records().providers(guid, cancellation).all();
		}
	}

	/**
	 * The storages of a project, component or registration.
	 *
	 * @param node whose
	 * @return all pages
	 * @throws OsfException see {@link OsfClient}
	 */
	public Listing<StorageProvider> storages(Node node) throws OsfException {
		return node.registration() ? client.records().providers(node.id(), cancellation).all() : client.providers(node.id(), cancellation);
	}

	/**
	 * The components of a project, component or registration.
	 *
	 * @param node whose
	 * @return all pages
	 * @throws OsfException see {@link OsfClient}
	 */
	public Listing<Node> components(Node node) throws OsfException {
		return node.registration() ? client.records().components(node.id(), cancellation).all() : client.components(node.id(), cancellation);
	}

	private static Optional<RemoteEntry> named(List<RemoteEntry> siblings, OsfPath path, Predicate<RemoteEntry> kind) {
		String name = path.last().orElse("");
		return siblings.stream().filter(kind).filter(entry -> entry.name().equals(name)).findFirst();
	}

	private static OsfException missing(OsfPath path) {
		return new OsfException.NotFound("No such entry below node " + path.guid(), OsfException.Details.NONE);
	}
}
