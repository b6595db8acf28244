package org.osfworkbench.export.crate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.osfworkbench.export.fetch.Jsons;
import org.osfworkbench.export.fetch.Plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The people of a crate, each described once, with an ORCID or the page of the profile as id. */
@SuppressWarnings("nls") // names of members
final class People {

	private static final Pattern ORCID = Pattern.compile("(?:https?://orcid\\.org/)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])");

	private final Map<String, ObjectNode> described = new LinkedHashMap<>();

	/** The authors in a list of contributors, as references. */
	List<ObjectNode> authors(JsonNode contributors) {
		List<ObjectNode> authors = new ArrayList<>();
		Jsons.items(contributors).filter(one -> one.path("attributes").path("bibliographic").asBoolean())
				.forEach(one -> authors.add(RoCrate.reference(describe(one))));
		Jsons.items(contributors).filter(one -> !one.path("attributes").path("bibliographic").asBoolean()).forEach(this::describe);
		return authors;
	}

	private String describe(JsonNode contributor) {
		JsonNode person = contributor.path("embeds").path("users");
		JsonNode attributes = person.path("attributes");
		Optional<String> invited = Jsons.text(contributor.path("attributes").path("unregistered_contributor"));
		String name = Plain.unescape(invited.orElse(attributes.path("full_name").asText()));
		String id = orcid(attributes.path("social").path("orcid")).or(() -> Jsons.text(person.path("links").path("html")))
				.orElseGet(() -> "#" + contributor.path("relationships").path("users").path("id").asText(contributor.path("id").asText()));
		ObjectNode entity = Jsons.object().put("@id", id).put("@type", "Person").put("name", name);
		Jsons.text(attributes.path("given_name")).ifPresent(given -> entity.put("givenName", Plain.unescape(given)));
		Jsons.text(attributes.path("family_name")).ifPresent(family -> entity.put("familyName", Plain.unescape(family)));
		Jsons.text(person.path("links").path("html")).ifPresent(page -> entity.put("url", page));
		described.putIfAbsent(id, entity);
		return id;
	}

	private static Optional<String> orcid(JsonNode value) {
		return Jsons.text(value).map(ORCID::matcher).filter(java.util.regex.Matcher::matches).map(match -> "https://orcid.org/" + match.group(1));
	}

	/** Everybody. */
	List<ObjectNode> all() {
		return List.copyOf(described.values());
	}
}
