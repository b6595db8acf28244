package org.osfworkbench.export.fetch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Host;
import org.osfworkbench.export.ExportOrder;
import org.osfworkbench.export.Unreadable;
import org.osfworkbench.export.bag.Fixity;
import org.osfworkbench.export.fetch.Surveyed.InFile;
import org.osfworkbench.export.fetch.Surveyed.InFolder;
import org.osfworkbench.export.fetch.Surveyed.InNode;
import org.osfworkbench.export.fetch.Surveyed.InStorage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * {@code data/export.json}: what each file of the bag is on the server, with names as they are there, folders that hold nothing, and what
 * was verified. Programs begin here.
 */
@SuppressWarnings("nls") // names of members
public final class Index {

	/** Its path in the bag. */
	public static final String PATH = "data/export.json";
	/** The form of the file; a later form has a higher number. */
	public static final int FORMAT = 1;

	private Index() {
	}

	/**
	 * Describes an export.
	 *
	 * @param host where it comes from
	 * @param order what was wanted
	 * @param surveyed what there is
	 * @param copies what of it is here
	 * @param started when it was surveyed
	 * @return the content
	 */
	public static ObjectNode of(Host host, ExportOrder order, Surveyed surveyed, Copies copies, Instant started) {
		ObjectNode index = header(host, order).put("surveyed", started.toString());
		ArrayNode nodes = index.putArray("nodes");
		surveyed.nodes().forEach(node -> nodes.add(node(node, copies)));
		return index;
	}

	private static ObjectNode header(Host host, ExportOrder order) {
		ObjectNode header = Jsons.object().put("format", FORMAT).put("api", host.api().toString()).put("web", host.web().toString())
				.put("node", order.nodeId()).put("components", order.components())
				.put("versions", order.versions().name().toLowerCase(java.util.Locale.ROOT));
		ArrayNode providers = header.putArray("providers");
		order.providers().forEach(providers::add);
		header.put("within", order.within());
		if (!order.without().isEmpty()) {
			order.without().forEach(header.putArray("without")::add);
		}
		return header;
	}

	/**
	 * Whether an index is of an order.
	 *
	 * @param index the content of the file
	 * @param host where it would come from
	 * @param order what would be wanted
	 * @return true if all of it is the same
	 */
	public static boolean isOf(JsonNode index, Host host, ExportOrder order) {
		boolean parts = Jsons.items(index.path("without")).map(JsonNode::asText).toList().equals(order.without());
		return parts && header(host, order).properties().stream().allMatch(member -> member.getValue().equals(index.path(member.getKey()))
				|| member.getKey().equals("within") && within(index).equals(order.within()));
	}

	/**
	 * Which folder of the storages a bag has.
	 *
	 * @param index the content of the file; older ones do not tell, and have everything
	 * @return see {@link ExportOrder#within()}
	 */
	public static String within(JsonNode index) {
		return index.path("within").asText(ExportOrder.EVERYWHERE);
	}

	private static ObjectNode node(InNode node, Copies copies) {
		ObjectNode json = Jsons.object().put("id", node.id()).put("title", node.attribute("title")).put("folder", node.path());
		node.parent().ifPresent(parent -> json.put("parent", parent));
		ArrayNode storages = json.putArray("storages");
		node.storages().forEach(storage -> storages.add(storage(node, storage, copies)));
		return json;
	}

	private static ObjectNode storage(InNode node, InStorage storage, Copies copies) {
		ObjectNode json = Jsons.object().put("provider", storage.root().provider()).put("name", storage.name());
		ArrayNode folders = json.putArray("folders");
		for (InFolder folder : storage.folders()) {
			folders.addObject().put("path", folder.folder().materializedPath()).put("file", node.path() + "/files/" + folder.path());
		}
		ArrayNode files = json.putArray("files");
		for (InFile file : storage.files()) {
			copies.known(node, file).forEach(copy -> copies.fixity(copy).ifPresent(fixity -> files.add(file(copy, fixity))));
		}
		return json;
	}

	private static ObjectNode file(Copy copy, Fixity fixity) {
		ObjectNode json = Jsons.object().put("id", copy.file().id()).put("path", copy.file().materializedPath()).put("version", copy.version())
				.put("current", copy.current()).put("file", fixity.path()).put("size", fixity.size()).put("md5", fixity.md5())
				.put("sha256", fixity.sha256());
		copy.modified().ifPresent(time -> json.put("modified", time.toString()));
		Optional.of(copy.author()).filter(author -> !author.isEmpty()).ifPresent(author -> json.put("author", author));
		ArrayNode verified = json.putArray("verified");
		verified(copy, fixity).forEach(verified::add);
		return json;
	}

	/** What the server told and what is the same here. */
	private static List<String> verified(Copy copy, Fixity fixity) {
		List<String> verified = new ArrayList<>();
		copy.size().ifPresent(size -> verified.add("size"));
		copy.told().md5().filter(fixity.md5()::equals).ifPresent(md5 -> verified.add("md5"));
		copy.told().sha256().filter(fixity.sha256()::equals).ifPresent(sha256 -> verified.add("sha256"));
		return verified;
	}

	/**
	 * What is not in the bag, for programs.
	 *
	 * @param parts the parts
	 * @return the content
	 */
	public static ArrayNode unreadable(List<Unreadable> parts) {
		return Jsons.array(parts.stream().map(part -> Jsons.object().put("node", part.nodeId()).put("what", part.what())
				.put("reason", part.reason().name().toLowerCase(java.util.Locale.ROOT)).put("words", part.words())).toList());
	}

	/**
	 * What is not in the bag, for people.
	 *
	 * @param parts the parts
	 * @return the content
	 */
	public static String unreadableText(List<Unreadable> parts) {
		StringBuilder text = new StringBuilder("What this bag does not hold\n\n");
		if (parts.isEmpty()) {
			text.append("Everything that the server showed is here.\n");
		}
		for (Unreadable part : parts) {
			String words = part.words().isEmpty() ? "" : " (" + part.words().replaceAll("\\s+", " ") + ")";
			String reason = part.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
			text.append(part.nodeId()).append(": ").append(part.what().replaceAll("\\p{Cntrl}", "?")).append(": ").append(reason).append(words)
					.append('\n');
		}
		return text.append("\nComponents that the server does not show to the account that exported this cannot be listed.\n").toString();
	}

	/**
	 * What lies where, for people.
	 *
	 * @param surveyed what there is
	 * @param web base of the web site
	 * @return the content
	 */
	public static String readme(Surveyed surveyed, java.net.URI web) {
		StringBuilder text = new StringBuilder(surveyed.nodes().getFirst().attribute("title")).append("\n\n");
		text.append("A copy of a project of the Open Science Framework (").append(web).append(").\n\n");
		for (InNode node : surveyed.nodes()) {
			long files = node.storages().stream().mapToLong(storage -> storage.files().size()).sum();
			text.append("nodes/").append(node.id()).append("/  ").append(node.attribute("title").replaceAll("\\s+", " ")).append("  (").append(files)
					.append(" files)\n");
		}
		return text.append("""

				In each folder: files/ (newest versions, one folder for each storage), versions/ (older versions, in a folder named like the
				file), wiki/ (Markdown), node.json, contributors.json, logs.json and others (as the server told them).
				export.json says what each file is on the server. unreadable.txt lists what could not be had.
				ro-crate-metadata.json describes people, files and licence (RO-Crate 1.1). Names that some system cannot hold have =XX in place
				of a character (its bytes in hexadecimal), or =~ and a number where two would be one.
				""").toString();
	}
}
