package org.osfworkbench.export.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.WikiPage;
import org.osfworkbench.export.ExportOrder.Versions;
import org.osfworkbench.export.bag.Fixity;
import org.osfworkbench.export.bag.SafeNames;
import org.osfworkbench.export.bag.Siblings;
import org.osfworkbench.export.fetch.Asking.Part;
import org.osfworkbench.export.fetch.Surveyed.InNode;

import com.fasterxml.jackson.databind.JsonNode;

/** The pages of a node's wiki as Markdown, with their older versions if all versions are wanted. Safe for use from any thread. */
@SuppressWarnings("nls") // paths of the interface, names of files
public final class Wiki {

	private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{1,64}");

	private final OsfClient client;
	private final Payload payload;
	private final Asking asking;
	private final Versions versions;
	private final Cancellation cancellation;

	/**
	 * Makes it.
	 *
	 * @param client whom to ask
	 * @param payload where the files go
	 * @param asking notes what cannot be had
	 * @param versions which versions are wanted
	 * @param cancellation stops it
	 */
	public Wiki(OsfClient client, Payload payload, Asking asking, Versions versions, Cancellation cancellation) {
		this.client = client;
		this.payload = payload;
		this.asking = asking;
		this.versions = versions;
		this.cancellation = cancellation;
	}

	/** Fetches what is missing. */
	void fetch(InNode node) throws OsfException, IOException {
		if (!node.document().path("attributes").path("wiki_enabled").asBoolean(true)) {
			return;
		}
		String folder = node.path() + "/wiki";
		Optional<JsonNode> pages = list(node, "wiki", pagesOf(node), folder + "/pages.json");
		Siblings taken = new Siblings(SafeNames.ofThisSystem());
		for (JsonNode page : pages.map(Jsons::items).map(java.util.stream.Stream::toList).orElse(List.of())) {
			String name = Plain.unescape(page.path("attributes").path("name").asText());
			page(node, page.path("id").asText(), name, folder, taken.take(name), page);
		}
	}

	/** The key of the list of pages. */
	static String pages(InNode node) {
		return key(node, pagesOf(node));
	}

	private static String key(InNode node, List<String> path) {
		return "wiki " + node.id() + " " + String.join("/", path);
	}

	private static List<String> pagesOf(InNode node) {
		return List.of(node.kind(), node.id(), "wikis");
	}

	private void page(InNode node, String id, String name, String folder, String safe, JsonNode page) throws OsfException, IOException {
		if (!ID.matcher(id).matches()) {
			asking.note(new org.osfworkbench.export.Unreadable(node.id(), "wiki/" + name, org.osfworkbench.export.Unreadable.Reason.WRONG_ANSWER,
					""));
			return;
		}
		text(node, "wiki/" + name, "wikis/" + id + "/content/", folder + "/" + safe + ".md");
		int newest = page.path("attributes").path("extra").path("version").asInt();
		if (versions == Versions.NEWEST || newest == 1) {
			return;
		}
		String older = folder + "/versions/" + safe;
		Optional<JsonNode> all = list(node, "wiki/" + name + " (versions)", List.of("wikis", id, "versions"), older + "/versions.json");
		for (JsonNode version : all.map(Jsons::items).map(java.util.stream.Stream::toList).orElse(List.of())) {
			String number = version.path("id").asText();
			if (ID.matcher(number).matches() && !number.equals(Integer.toString(newest))) {
				text(node, "wiki/" + name + " (" + number + ")", "wikis/" + id + "/versions/" + number + "/content/", older + "/" + number + ".md");
			}
		}
	}

	private void text(InNode node, String what, String address, String path) throws OsfException, IOException {
		String key = "wiki " + node.id() + " " + address;
		if (payload.has(key).isPresent()) {
			return;
		}
		URI content = client.host().api().resolve(address);
		WikiPage page = new WikiPage("", "", Optional.empty(), OptionalLong.empty(), 0, content);
		Optional<String> text = asking.ask(new Part(node.id(), what, false), () -> client.records().text(page, cancellation));
		if (text.isPresent()) {
			payload.write(key, path, text.get().getBytes(StandardCharsets.UTF_8));
		}
	}

	/** A list that is a file of the bag, too. */
	private Optional<JsonNode> list(InNode node, String what, List<String> path, String file) throws OsfException, IOException {
		String key = key(node, path);
		Optional<Fixity> known = payload.has(key);
		if (known.isPresent()) {
			return Optional.of(Jsons.read(payload.read(known.get())));
		}
		Optional<List<String>> items = asking.list(new Part(node.id(), what, false), () -> client.originals().documents(path, cancellation)
				.all());
		Optional<JsonNode> list = items.map(all -> Jsons.array(all.stream().map(Jsons::parse).map(Trim::resource).toList()));
		if (list.isPresent()) {
			payload.write(key, file, Jsons.file(list.get()));
		}
		return list;
	}
}
