package org.osfworkbench.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osfworkbench.client.api.Host;
import org.osfworkbench.export.bag.BagWriter;
import org.osfworkbench.export.bag.Fixity;
import org.osfworkbench.export.crate.RoCrate;
import org.osfworkbench.export.fetch.Copies;
import org.osfworkbench.export.fetch.Index;
import org.osfworkbench.export.fetch.Jsons;
import org.osfworkbench.export.fetch.Payload;
import org.osfworkbench.export.fetch.Surveyed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the descriptions into the payload, and makes it a bag. Once. */
@SuppressWarnings("nls") // names of files and of the labels of RFC 8493
final class Sealing {

	private final Path bag;
	private final Payload payload;
	private final Host host;
	private final ExportOrder order;
	private final Instant started;
	private List<Fixity> sealed = List.of();

	Sealing(Path bag, Payload payload, Host host, ExportOrder order, Instant started) {
		this.bag = bag;
		this.payload = payload;
		this.host = host;
		this.order = order;
		this.started = started;
	}

	void seal(Surveyed surveyed, Copies copies, List<Unreadable> unreadable) throws IOException {
		payload.clear(RoCrate.PATH);
		ObjectNode index = Index.of(host, order, surveyed, copies, started);
		write(Index.PATH, Jsons.file(index));
		write("data/unreadable.json", Jsons.file(Index.unreadable(unreadable)));
		write("data/unreadable.txt", text(Index.unreadableText(unreadable)));
		write("data/README.txt", text(Index.readme(surveyed, host.web())));
		write(RoCrate.PATH, Jsons.file(new RoCrate(index, this::document).describe(List.copyOf(payload.all().values()))));
		payload.requireNothingElse();
		sealed = new ArrayList<>(payload.all().values());
		new BagWriter(bag).finish(sealed, info(surveyed, unreadable));
	}

	private void write(String path, byte[] bytes) throws IOException {
		payload.describe(path, bytes);
	}

	private JsonNode document(String path) {
		Path file = bag.resolve(path);
		try {
			return Files.exists(file) ? Jsons.read(Files.readAllBytes(file)) : MissingNode.getInstance();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Map<String, String> info(Surveyed surveyed, List<Unreadable> unreadable) {
		String title = surveyed.nodes().getFirst().attribute("title");
		Map<String, String> info = new LinkedHashMap<>();
		info.put("Bag-Software-Agent", "OSF Workbench");
		info.put("Bagging-Date", started.atOffset(ZoneOffset.UTC).toLocalDate().toString());
		info.put("External-Identifier", host.web().resolve(order.nodeId() + "/").toString());
		info.put("External-Description", title.isBlank() ? order.nodeId() : title);
		info.put("Internal-Sender-Identifier", order.nodeId());
		info.put("Internal-Sender-Description", unreadable.isEmpty() ? "Everything that the server showed"
				: unreadable.size() + " parts could not be read; data/unreadable.txt lists them");
		return info;
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	long files() {
		return sealed.size();
	}

	long bytes() {
		return sealed.stream().mapToLong(Fixity::size).sum();
	}
}
