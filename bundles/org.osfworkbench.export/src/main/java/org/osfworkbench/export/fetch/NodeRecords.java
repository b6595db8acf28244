package org.osfworkbench.export.fetch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.export.ExportOrder;
import org.osfworkbench.export.fetch.Asking.Part;
import org.osfworkbench.export.fetch.Surveyed.InNode;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the server knows about a node beside its files, each part as a file of JSON: its description, contributors, identifiers,
 * registrations, links, log, citation and licence ({@code osf-api.md}, sections 3.3 to 3.10). Safe for use from any thread.
 */
@SuppressWarnings("nls") // paths of the interface, names of files
public final class NodeRecords {

	private static final String LOGS = "logs.json";

	/** Lists of a node, by the file that holds each. */
	private static final Map<String, String> LISTS = Map.of("contributors.json", "contributors", "identifiers.json", "identifiers",
			"registrations.json", "registrations", "linked-nodes.json", "linked_nodes", LOGS, "logs");

	/** Lists of a registration, which has no registrations and links nothing. */
	private static final Map<String, String> OF_REGISTRATIONS = Map.of("contributors.json", "contributors", "identifiers.json", "identifiers",
			LOGS, "logs");

	private final OsfClient client;
	private final Payload payload;
	private final Asking asking;
	private final boolean logs;
	private final Cancellation cancellation;

	/**
	 * Makes it.
	 *
	 * @param client whom to ask
	 * @param payload where the files go
	 * @param asking notes what cannot be had
	 * @param order what is wanted
	 * @param cancellation stops it
	 */
	public NodeRecords(OsfClient client, Payload payload, Asking asking, ExportOrder order, Cancellation cancellation) {
		this.client = client;
		this.payload = payload;
		this.asking = asking;
		this.logs = order.parts().contains(ExportOrder.Part.LOGS);
		this.cancellation = cancellation;
	}

	private Map<String, String> lists(InNode node) {
		Map<String, String> lists = new TreeMap<>(node.kind().equals(InNode.REGISTRATIONS) ? OF_REGISTRATIONS : LISTS);
		if (!logs) {
			lists.remove(LOGS);
		}
		return lists;
	}

	/** Fetches what is missing. */
	void fetch(InNode node) throws OsfException, IOException {
		if (payload.has(key(node, "node.json")).isEmpty()) {
			payload.write(key(node, "node.json"), node.path() + "/node.json", Jsons.file(node.document()));
		}
		for (Map.Entry<String, String> list : lists(node).entrySet()) {
			list(node, list.getKey(), list.getValue());
		}
		one(node, "citation.json", List.of(node.kind(), node.id(), "citation"));
		Optional<String> licence = licence(node.document());
		if (licence.isPresent()) {
			one(node, "licence.json", List.of("licenses", licence.get()));
		}
	}

	/** How many requests to API v2 are still needed, at least. */
	int requests(InNode node) {
		List<String> files = new ArrayList<>(lists(node).keySet());
		files.add("citation.json");
		licence(node.document()).ifPresent(id -> files.add("licence.json"));
		return (int) files.stream().filter(file -> payload.has(key(node, file)).isEmpty()).count();
	}

	private static Optional<String> licence(JsonNode document) {
		return Jsons.text(document.path("relationships").path("license").path("id"));
	}

	private void list(InNode node, String file, String part) throws OsfException, IOException {
		if (payload.has(key(node, file)).isPresent()) {
			return;
		}
		Optional<List<String>> items = asking.list(new Part(node.id(), part, false),
				() -> client.originals().documents(List.of(node.kind(), node.id(), part), cancellation).all());
		if (items.isPresent()) {
			JsonNode all = Jsons.array(items.get().stream().map(Jsons::parse).map(Trim::resource).toList());
			payload.write(key(node, file), node.path() + "/" + file, Jsons.file(all));
		}
	}

	private void one(InNode node, String file, List<String> path) throws OsfException, IOException {
		if (payload.has(key(node, file)).isPresent()) {
			return;
		}
		Optional<String> document = asking.ask(new Part(node.id(), path.getLast(), false), () -> client.originals().document(path, cancellation));
		if (document.isPresent()) {
			payload.write(key(node, file), node.path() + "/" + file, Jsons.file(Trim.resource(Jsons.parse(document.get()))));
		}
	}

	private static String key(InNode node, String file) {
		return "record " + node.id() + " " + file;
	}
}
