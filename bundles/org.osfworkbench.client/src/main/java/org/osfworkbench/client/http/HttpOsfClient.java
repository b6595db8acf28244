package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.FileProperties;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.Guids;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.Nodes;
import org.osfworkbench.client.api.Originals;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.People;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.Records;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Sharing;
import org.osfworkbench.client.api.Storage;
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

	private final Host host;
	private final Transport transport;
	private final Retry retry;
	private final Reader reader;
	private final Writer writer;
	private final Api api;
	private final Uploads uploads;
	private final Downloads downloads;
	private final NodeParser nodes;
	private final EntryParser entries;
	private final EntityParser entities;
	private final ReadOnlyStorages readOnly;
	private final Pause pause;
	private final boolean view;

	HttpOsfClient(Transport transport, Retry retry, Pause pause) {
		this(transport, retry, pause, new ReadOnlyStorages(transport.problems()), false);
	}

	private HttpOsfClient(Transport transport, Retry retry, Pause pause, ReadOnlyStorages readOnly, boolean view) {
		this.pause = pause;
		this.host = transport.credentials().host();
		this.transport = transport;
		this.retry = retry;
		this.view = view;
		this.reader = new Reader(transport, retry);
		this.writer = new Writer(transport, reader);
		this.api = new Api(host, reader, writer);
		this.nodes = new NodeParser(host.web());
		this.entries = new EntryParser(host.api());
		this.entities = new EntityParser(host.api());
		this.readOnly = readOnly;
		this.uploads = new Uploads(transport, reader, entities, readOnly);
		this.downloads = new Downloads(transport, retry);
	}

	@Override
	public OsfClient watchedBy(Runnable refused) {
		return new HttpOsfClient(transport.watchedBy(refused), retry, pause, readOnly, true);
	}

	@Override
	public OsfClient inBackground() {
		return new HttpOsfClient(transport.inBackground(), retry.inBackground(), pause, readOnly, true);
	}

	@Override
	public People people() {
		return new ApiPeople(api, new Pictures(transport));
	}

	@Override
	public Nodes nodes() {
		return new ApiNodes(api);
	}

	@Override
	public Sharing sharing() {
		return new ApiSharing(api);
	}

	@Override
	public Records records() {
		return new ApiRecords(api);
	}

	@Override
	public Originals originals() {
		return new ApiOriginals(api);
	}

	@Override
	public FileProperties properties() {
		return new ApiFileProperties(api);
	}

	@Override
	public Storage storage() {
		return new ButlerStorage(api, entities, downloads, new Moves(transport, reader, entities, readOnly, pause));
	}

	@Override
	public Guids guids() {
		return new ApiGuids(api);
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
		user.ifPresent(known -> transport.credentials().belongsTo(known.id()));
		if (user.isEmpty() && transport.credentials().present()) {
			OsfException.Details details = new OsfException.Details(200, "", "", Request.api(host.api()).describe());
			throw new OsfException.NotSignedIn("The server knows nobody by this token", details);
		}
		return user;
	}

	@Override
	public Listing<Node> myProjects(Cancellation cancellation) throws OsfException {
		return listNodes(Addresses.with(api.address("users/me/nodes/"), "filter[parent]", "null"), cancellation);
	}

	@Override
	public Listing<Node> components(String nodeId, Cancellation cancellation) throws OsfException {
		return listNodes(api.address("nodes/%s/children/", nodeId), cancellation);
	}

	@Override
	public Node node(String nodeId, Cancellation cancellation) throws OsfException {
		return reader.get(Request.api(api.address("nodes/%s/", nodeId)), json -> nodes.node(json.at("data")), cancellation);
	}

	@Override
	public Listing<StorageProvider> providers(String nodeId, Cancellation cancellation) throws OsfException {
		return reader.all(Api.paged(api.address("nodes/%s/files/", nodeId)), json -> Optional.of(entries.provider(json, nodeId)),
				StorageProvider::provider, cancellation);
	}

	@Override
	public Listing<RemoteEntry> list(RemoteFolder folder, Cancellation cancellation) throws OsfException {
		return reader.all(Api.paged(Addresses.with(folder.children(), "sort", "name")), json -> entries.entry(json, folder.nodeId()),
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
		readOnly.requireWritable(entry, request);
		writer.delete(request, cancellation);
	}

	@Override
	public void close() {
		if (!view) {
			transport.close();
		}
	}

	private Listing<Node> listNodes(URI address, Cancellation cancellation) throws OsfException {
		return reader.all(Api.paged(address), json -> Optional.of(nodes.node(json)), Node::id, cancellation);
	}

	private <T extends RemoteEntry> T entry(String id, Class<T> kind, Cancellation cancellation) throws OsfException {
		URI address = api.address("files/%s/", id);
		return reader.get(Request.api(address), json -> {
			Optional<RemoteEntry> found = entries.entry(json.at("data"), "");
			return found.filter(kind::isInstance).map(kind::cast)
					.orElseThrow(() -> new MalformedAnswerException("The id does not belong to a " + kind.getSimpleName()));
		}, cancellation);
	}

	/** Files and folders have separate ids, but in add-ons of separate paths only by the slash. */
	private static Object identity(RemoteEntry entry) {
		return List.of(entry instanceof RemoteFolder, entry.id());
	}

	static String requireName(String name) {
		if (name.isEmpty() || name.indexOf('/') >= 0) {
			throw new IllegalArgumentException("A name is empty or has a slash");
		}
		return name;
	}

	static URI requireBelowRoot(RemoteEntry entry) {
		if ("/".equals(entry.materializedPath()) || entry.name().isEmpty()) {
			throw new IllegalArgumentException("A root folder cannot be changed");
		}
		return switch (entry) {
			case RemoteFile file -> file.location();
			case RemoteFolder folder -> folder.location();
		};
	}
}
