package org.osfworkbench.export.fetch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.export.ExportListener;
import org.osfworkbench.export.ExportOrder;
import org.osfworkbench.export.bag.SafeNames;
import org.osfworkbench.export.bag.Siblings;
import org.osfworkbench.export.fetch.Asking.Part;
import org.osfworkbench.export.fetch.Surveyed.InFile;
import org.osfworkbench.export.fetch.Surveyed.InFolder;
import org.osfworkbench.export.fetch.Surveyed.InNode;
import org.osfworkbench.export.fetch.Surveyed.InStorage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Walks down a tree of nodes, their storages and folders. Every answer goes to the journal, so that an export that is taken up again is
 * one of the same state, and asks nothing twice. For one thread, once.
 */
@SuppressWarnings("nls") // keys, paths of the interface
public final class Survey {

	private final OsfClient client;
	private final ExportOrder order;
	private final Journal journal;
	private final Asking asking;
	private final ExportListener listener;
	private final Cancellation cancellation;
	private final SafeNames names = SafeNames.ofThisSystem();
	private final Set<String> seen = new HashSet<>();

	/**
	 * A survey.
	 *
	 * @param client whom to ask
	 * @param order what is wanted
	 * @param journal what is known
	 * @param asking notes what cannot be had
	 * @param listener told after each node
	 * @param cancellation stops it
	 */
	public Survey(OsfClient client, ExportOrder order, Journal journal, Asking asking, ExportListener listener, Cancellation cancellation) {
		this.client = client;
		this.order = order;
		this.journal = journal;
		this.asking = asking;
		this.listener = listener;
		this.cancellation = cancellation;
	}

	private record Waiting(JsonNode document, Optional<String> parent) {
	}

	/**
	 * Surveys.
	 *
	 * @return what there is
	 * @throws OsfException if the node at the top cannot be read, or the server cannot be asked
	 * @throws IOException if the journal cannot be written
	 */
	public Surveyed run() throws OsfException, IOException {
		List<InNode> nodes = new ArrayList<>();
		Deque<Waiting> waiting = new ArrayDeque<>();
		waiting.add(new Waiting(top(), Optional.empty()));
		while (!waiting.isEmpty()) {
			Waiting next = waiting.removeFirst();
			String id = next.document().path("id").asText();
			if (!id.isEmpty() && seen.add(id)) {
				nodes.add(node(id, next));
				for (JsonNode child : order.components() ? components(id, InNode.kind(next.document())) : List.<JsonNode>of()) {
					waiting.add(new Waiting(child, Optional.of(id)));
				}
			}
		}
		return new Surveyed(nodes);
	}

	/** Without it there is nothing to export, so its failure is the caller's. */
	private JsonNode top() throws OsfException, IOException {
		String key = "node " + order.nodeId();
		Optional<JsonNode> known = journal.recall(key);
		if (known.isPresent()) {
			return known.get();
		}
		ObjectNode document = Trim.resource(Jsons.parse(asking.need(this::nodeOrRegistration)));
		journal.keep(key, document);
		return document;
	}

	/** A registration is none of the nodes ({@code osf-api.md}, section 3.10). */
	private String nodeOrRegistration() throws OsfException {
		try {
			return client.originals().document(List.of(InNode.NODES, order.nodeId()), cancellation);
		} catch (OsfException.NotFound notANode) {
			try {
				return client.originals().document(List.of(InNode.REGISTRATIONS, order.nodeId()), cancellation);
			} catch (@SuppressWarnings("unused") OsfException.NotFound neither) {
				throw notANode;
			}
		}
	}

	private List<JsonNode> components(String id, String kind) throws OsfException, IOException {
		return recalled("components " + id, () -> asking.list(new Part(id, "components", false),
				() -> client.originals().documents(List.of(kind, id, "children"), cancellation).all())
				.map(all -> Jsons.array(all.stream().map(Jsons::parse).map(Trim::resource).toList()))).map(Jsons::items)
						.map(java.util.stream.Stream::toList)
				.orElse(List.of());
	}

	private InNode node(String id, Waiting node) throws OsfException, IOException {
		Optional<JsonNode> providers = recalled("providers " + id, () -> asking.list(new Part(id, "files", false),
				() -> isRegistration(node.document()) ? client.records().providers(id, cancellation).all() : client.providers(id, cancellation)).map(all -> Jsons.array(all.stream().map(Survey::provider).toList())));
		List<InStorage> storages = new ArrayList<>();
		Siblings taken = new Siblings(names);
		for (JsonNode provider : providers.map(Jsons::items).map(java.util.stream.Stream::toList).orElse(List.of())) {
			RemoteFolder root = EntryJson.folder(provider.path("root"));
			String folder = taken.take(root.provider());
			if (order.wants(root.provider())) {
				storages.add(storage(root, provider.path("name").asText(), folder));
			}
		}
		InNode surveyed = new InNode(id, node.parent(), node.document(), storages);
		listener.surveyed(surveyed.attribute("title"), storages.stream().mapToInt(storage -> storage.files().size()).sum());
		return surveyed;
	}

	private static boolean isRegistration(JsonNode document) {
		return InNode.kind(document).equals(InNode.REGISTRATIONS);
	}

	private static ObjectNode provider(StorageProvider provider) {
		ObjectNode json = Jsons.object().put("name", provider.name());
		json.set("root", EntryJson.of(provider.root()));
		return json;
	}

	private InStorage storage(RemoteFolder root, String name, String path) throws OsfException, IOException {
		List<InFolder> folders = new ArrayList<>();
		List<InFile> files = new ArrayList<>();
		Deque<InFolder> waiting = new ArrayDeque<>();
		waiting.add(new InFolder(root, path));
		while (!waiting.isEmpty()) {
			InFolder folder = waiting.removeFirst();
			if (!seen.add(key(folder.folder()))) {
				continue; // a storage that contains itself
			}
			folders.add(folder);
			Siblings taken = new Siblings(names);
			for (RemoteEntry entry : children(folder.folder())) {
				String safe = folder.path() + "/" + taken.take(entry.name());
				switch (entry) {
				case RemoteFile file when order.wantsFile(file.materializedPath()) -> files.add(new InFile(file, safe));
				case RemoteFolder below when order.wantsFolder(below.materializedPath()) -> waiting.add(new InFolder(below, safe));
				default -> {
					continue; // not in the folder that is wanted
				}
				}
			}
		}
		return new InStorage(root, name, folders, files);
	}

	private static String key(RemoteFolder folder) {
		return "folder " + folder.nodeId() + "/" + folder.provider() + "/" + folder.id();
	}

	/** Folders first, so that they rather than files keep their names; then in an order that does not change. */
	private List<RemoteEntry> children(RemoteFolder folder) throws OsfException, IOException {
		boolean elsewhere = !StorageProvider.OSF_STORAGE.equals(folder.provider());
		String place = folder.provider() + folder.materializedPath();
		Optional<JsonNode> known = recalled(key(folder),
				() -> asking.ask(new Part(folder.nodeId(), place, elsewhere), () -> client.storage().list(folder, cancellation)).map(EntryJson::of));
		return known.map(EntryJson::entries).orElse(List.of()).stream()
				.sorted(Comparator.comparing((RemoteEntry entry) -> entry instanceof RemoteFile).thenComparing(RemoteEntry::name)
						.thenComparing(RemoteEntry::id)).toList();
	}

	@FunctionalInterface
	private interface Fetching {
		Optional<? extends JsonNode> fetch() throws OsfException, IOException;
	}

	private Optional<JsonNode> recalled(String key, Fetching fetching) throws OsfException, IOException {
		Optional<JsonNode> known = journal.recall(key);
		if (known.isPresent()) {
			return known;
		}
		int before = asking.unreadable().size();
		Optional<? extends JsonNode> fetched = fetching.fetch();
		if (fetched.isPresent() && asking.unreadable().size() == before) { // what lacks something is asked for again
			journal.keep(key, fetched.get());
		}
		return fetched.map(json -> json);
	}
}
