package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
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
import org.osfworkbench.client.jsonapi.Addresses;
import org.osfworkbench.client.jsonapi.EntryParser;
import org.osfworkbench.client.jsonapi.Json;
import org.osfworkbench.client.jsonapi.MalformedAnswerException;
import org.osfworkbench.client.jsonapi.NodeParser;
import org.osfworkbench.client.waterbutler.EntityParser;
import org.osfworkbench.client.waterbutler.FileAddresses;

/** The operations, each as one or a few requests. Safe for use from any thread. */
@SuppressWarnings("nls") // parts of addresses, log texts
final class HttpOsfClient implements OsfClient {

	private static final String PAGE_SIZE = "100";

	private final Host host;
	private final Credentials credentials;
	private final Transport transport;
	private final Reader reader;
	private final Uploads uploads;
	private final Downloads downloads;
	private final NodeParser nodes;
	private final EntryParser entries;
	private final EntityParser entities;

	HttpOsfClient(Host host, Credentials credentials, Transport transport, Retry retry) {
		this.host = host;
		this.credentials = credentials;
		this.transport = transport;
		this.reader = new Reader(transport, retry);
		this.nodes = new NodeParser(host.web());
		this.entries = new EntryParser(host.api());
		this.entities = new EntityParser(host.api());
		this.uploads = new Uploads(transport, reader, entities);
		this.downloads = new Downloads(transport, retry);
	}

	@Override
	public Host host() {
		return host;
	}

	@Override
	public Optional<User> whoAmI(Cancellation cancellation) throws OsfException {
		Optional<User> user = reader.get(Request.api(host.api()), json -> {
			Json current = json.at("meta", "current_user", "data");
			return current.isObject() ? Optional.of(nodes.user(current)) : Optional.empty();
		}, cancellation);
		if (user.isEmpty() && credentials.present()) {
			OsfException.Details details = new OsfException.Details(200, "", "", Request.api(host.api()).describe());
			throw new OsfException.NotSignedIn("The server knows nobody by this token", details);
		}
		return user;
	}

	@Override
	public Listing<Node> myProjects(Cancellation cancellation) throws OsfException {
		return nodes(Addresses.with(host.api().resolve("users/me/nodes/"), "filter[parent]", "null"), cancellation);
	}

	@Override
	public Listing<Node> components(String nodeId, Cancellation cancellation) throws OsfException {
		return nodes(nodeAddress(nodeId, "children/"), cancellation);
	}

	@Override
	public Node node(String nodeId, Cancellation cancellation) throws OsfException {
		return reader.get(Request.api(nodeAddress(nodeId, "")), json -> nodes.node(json.at("data")), cancellation);
	}

	@Override
	public Listing<StorageProvider> providers(String nodeId, Cancellation cancellation) throws OsfException {
		return reader.all(paged(nodeAddress(nodeId, "files/")), json -> Optional.of(entries.provider(json, nodeId)),
				StorageProvider::provider, cancellation);
	}

	@Override
	public Listing<RemoteEntry> list(RemoteFolder folder, Cancellation cancellation) throws OsfException {
		return reader.all(paged(Addresses.with(folder.children(), "sort", "name")), json -> entries.entry(json, folder.nodeId()),
				HttpOsfClient::identity, cancellation);
	}

	@Override
	public RemoteFile file(String fileId, Cancellation cancellation) throws OsfException {
		return entry(fileId, RemoteFile.class, cancellation);
	}

	@Override
	public RemoteFolder folder(String folderId, Cancellation cancellation) throws OsfException {
		return entry(folderId, RemoteFolder.class, cancellation);
	}

	@Override
	public List<FileVersion> versions(RemoteFile file, Cancellation cancellation) throws OsfException {
		return reader.get(Request.entity(FileAddresses.versions(file)), entities::versions, cancellation);
	}

	@Override
	public RemoteFolder createFolder(RemoteFolder parent, String name, Cancellation cancellation) throws OsfException {
		return uploads.folder(parent, requireName(name), cancellation);
	}

	@Override
	public Upload create(RemoteFolder parent, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return uploads.create(parent, requireName(name), content, progress, cancellation);
	}

	@Override
	public Upload update(RemoteFile file, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		return uploads.update(file, content, progress, cancellation);
	}

	@Override
	public Download download(RemoteFile file, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return downloads.fetch(file, version, target, progress, cancellation);
	}

	@Override
	public void delete(RemoteEntry entry, Cancellation cancellation) throws OsfException {
		Request request = Request.delete(requireBelowRoot(entry));
		try (Answer answer = transport.open(request, cancellation)) {
			boolean alreadyGone = answer.status() == 404 || answer.status() == 410;
			if (!answer.isSuccess() && !alreadyGone) {
				throw transport.problems().of(answer);
			}
			answer.drain();
		}
	}

	@Override
	public void close() {
		transport.close();
	}

	private Listing<Node> nodes(URI address, Cancellation cancellation) throws OsfException {
		return reader.all(paged(address), json -> Optional.of(nodes.node(json)), Node::id, cancellation);
	}

	private <T extends RemoteEntry> T entry(String id, Class<T> kind, Cancellation cancellation) throws OsfException {
		URI address = host.api().resolve("files/" + Addresses.encode(id) + "/");
		return reader.get(Request.api(address), json -> {
			Optional<RemoteEntry> found = entries.entry(json.at("data"), "");
			return found.filter(kind::isInstance).map(kind::cast)
					.orElseThrow(() -> new MalformedAnswerException("The id does not belong to a " + kind.getSimpleName()));
		}, cancellation);
	}

	private URI nodeAddress(String nodeId, String rest) {
		return host.api().resolve("nodes/" + Addresses.encode(nodeId) + "/" + rest);
	}

	private static URI paged(URI address) {
		return Addresses.with(address, "page[size]", PAGE_SIZE);
	}

	/** Files and folders have separate ids, but in add-ons of separate paths only by the slash. */
	private static Object identity(RemoteEntry entry) {
		return List.of(entry instanceof RemoteFolder, entry.id());
	}

	private static String requireName(String name) {
		if (name.isEmpty() || name.indexOf('/') >= 0) {
			throw new IllegalArgumentException("A name is empty or has a slash");
		}
		return name;
	}

	private static URI requireBelowRoot(RemoteEntry entry) {
		if ("/".equals(entry.materializedPath()) || entry.name().isEmpty()) {
			throw new IllegalArgumentException("A root folder cannot be deleted");
		}
		return switch (entry) {
			case RemoteFile file -> file.location();
			case RemoteFolder folder -> folder.location();
		};
	}
}
