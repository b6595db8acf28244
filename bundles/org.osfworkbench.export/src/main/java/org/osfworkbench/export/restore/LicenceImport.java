package org.osfworkbench.export.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Licence;
import org.osfworkbench.client.api.NodeChange;
import org.osfworkbench.client.api.NodeDetails;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.export.fetch.Jsons;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Puts a new node under the licence that the exported one had. Another host may have other ids, so the licence is found by its name, too.
 * A node without its licence is better than none, so what the server refuses is told and no failure.
 */
@SuppressWarnings("nls") // names of members
final class LicenceImport {

	private final OsfClient client;
	private final Path bag;
	private final Cancellation cancellation;

	LicenceImport(OsfClient client, Path bag, Cancellation cancellation) {
		this.client = client;
		this.bag = bag;
		this.cancellation = cancellation;
	}

	/** Restores it; answers what was left out, or empty if all is well. */
	Optional<LeftOut> restore(JsonNode node, String target) throws OsfException, IOException {
		Optional<String> id = id(node);
		if (id.isEmpty()) {
			return Optional.empty();
		}
		Optional<String> offered = offered(node, id.get());
		return offered.isPresent() && set(node, target, offered.get()) ? Optional.empty() : Optional.of(left(node));
	}

	/** A node that was there is not changed; answers what it lacks. */
	Optional<LeftOut> missing(JsonNode node, String target) throws OsfException, IOException {
		Optional<String> id = id(node);
		if (id.isEmpty()) {
			return Optional.empty();
		}
		NodeDetails details = client.nodes().details(target, cancellation);
		return details.licenceId().equals(offered(node, id.get())) ? Optional.empty() : Optional.of(left(node));
	}

	private boolean set(JsonNode node, String target, String licence) throws OsfException, IOException {
		JsonNode terms = read(node, "node.json").path("attributes").path("node_license");
		List<String> holders = Jsons.items(terms.path("copyright_holders")).map(JsonNode::asText).toList();
		try {
			NodeDetails now = client.nodes().edit(target,
					NodeChange.NOTHING.licence(new NodeChange.Licensed(licence, Jsons.text(terms.path("year")), holders)), cancellation);
			return now.licenceId().equals(Optional.of(licence));
		} catch (OsfException.NotFound | OsfException.Forbidden | OsfException.WriteRefused | OsfException.BadAnswer refused) {
			return false;
		}
	}

	/** The id that this host has for it. */
	private Optional<String> offered(JsonNode node, String id) throws OsfException, IOException {
		List<Licence> offers = client.records().licences(cancellation).all().items();
		Optional<String> same = offers.stream().map(Licence::id).filter(id::equals).findFirst();
		String name = read(node, "licence.json").path("attributes").path("name").asText("");
		return same.isPresent() ? same : offers.stream().filter(offer -> offer.name().equals(name)).map(Licence::id).findFirst();
	}

	private Optional<String> id(JsonNode node) throws IOException {
		return Jsons.text(read(node, "node.json").path("relationships").path("license").path("id"));
	}

	private JsonNode read(JsonNode node, String file) throws IOException {
		Path path = bag.resolve(node.path("folder").asText()).resolve(file);
		return Files.isRegularFile(path) ? Jsons.read(Files.readAllBytes(path)) : Jsons.object();
	}

	private static LeftOut left(JsonNode node) {
		return new LeftOut(node.path("folder").asText() + "/licence.json", LeftOut.Reason.LICENCE);
	}
}
