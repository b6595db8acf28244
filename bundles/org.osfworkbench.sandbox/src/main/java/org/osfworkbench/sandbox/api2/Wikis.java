package org.osfworkbench.sandbox.api2;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.osfworkbench.sandbox.api2.Field.Kind;
import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Wiki;

/** Pages of wikis, to be read. The members are those of the published description; no such answer was recorded. */
@SuppressWarnings("nls") // paths, member names and media types
final class Wikis {

	private static final String MARKDOWN = "text/markdown";

	/** A version with its number, counted from 1. */
	private record Numbered(int number, Wiki.Text text) {
	}

	void register(Routes routes) {
		routes.add("GET", "nodes/{}/wikis/", c -> list(c, false));
		routes.add("GET", "registrations/{}/wikis/", c -> list(c, true));
		routes.add("GET", "wikis/{}/", c -> c.answer(200, resource(c, find(c))));
		routes.add("GET", "wikis/{}/content/", c -> text(find(c).newest()));
		routes.add("GET", "wikis/{}/versions/", Wikis::versions);
		routes.add("GET", "wikis/{}/versions/{}/", c -> c.answer(200, resource(c, find(c), version(c))));
		routes.add("GET", "wikis/{}/versions/{}/content/", c -> text(version(c).text()));
	}

	private static Answer list(ApiCall call, boolean registration) {
		Node node = Access.node(call, call.variable(0), registration);
		return new Listing<>(Map.<String, Field<Wiki>>of("name", new Field<>(Kind.TEXT, Wiki::name), "date_modified",
				new Field<>(Kind.DATE, w -> w.newest().created())), (Wiki w) -> resource(call, w)).page(call,
						call.backend().store().wikis().stream().filter(w -> w.node().equals(node.id())).toList());
	}

	private static Wiki find(ApiCall call) {
		Wiki wiki = call.backend().store().wiki(call.variable(0)).orElseThrow(ApiException::notFound);
		Access.readable(call, nodeOf(call, wiki));
		return wiki;
	}

	private static Node nodeOf(ApiCall call, Wiki wiki) {
		return call.backend().store().node(wiki.node()).orElseThrow(ApiException::notFound);
	}

	private static Answer text(Wiki.Text text) {
		return Answer.text(200, MARKDOWN, text.markdown());
	}

	private static Answer versions(ApiCall call) {
		Wiki wiki = find(call);
		return new Listing<Numbered>(Map.of(), v -> resource(call, wiki, v)).page(call, numbered(wiki));
	}

	/** Newest first. */
	private static List<Numbered> numbered(Wiki wiki) {
		int count = wiki.texts().size();
		return IntStream.range(0, count).mapToObj(i -> new Numbered(count - i, wiki.texts().get(count - i - 1))).toList();
	}

	private static Numbered version(ApiCall call) {
		return numbered(find(call)).stream().filter(v -> Integer.toString(v.number()).equals(call.variable(1))).findFirst()
				.orElseThrow(ApiException::notFound);
	}

	private static Resource resource(ApiCall call, Wiki wiki) {
		String node = (nodeOf(call, wiki).isRegistration() ? "registrations/" : "nodes/") + wiki.node() + "/";
		String page = "wikis/" + wiki.id() + "/";
		String self = call.urls().api(page);
		Wiki.Text newest = wiki.newest();
		return new Resource(call, wiki.id(), "wikis").put("name", wiki.name()).put("kind", "file").put("size", size(newest))
				.put("path", "/" + wiki.id()).put("materialized_path", "/" + wiki.id())
				.put("date_modified", call.time(newest.created())).put("content_type", MARKDOWN)
				.put("current_user_can_comment", true).set("extra", Json.object().put("version", wiki.texts().size()))
				.related("user", call.urls().api("users/" + newest.user() + "/"), "users", newest.user())
				.related("node", call.urls().api(node), "nodes", wiki.node())
				.related("comments", call.urls().api(node + "comments/?filter%5Btarget%5D=" + wiki.id()))
				.related("versions", call.urls().api(page + "versions/")).link("info", self)
				.link("download", call.urls().api(page + "content/"))
				.link("self", self);
	}

	private static Resource resource(ApiCall call, Wiki wiki, Numbered version) {
		String number = Integer.toString(version.number());
		String page = "wikis/" + wiki.id() + "/";
		String self = page + "versions/" + number + "/";
		String user = version.text().user();
		return new Resource(call, number, call.type("wiki-versions")).put("size", size(version.text()))
				.put("content_type", MARKDOWN).put("date_created", call.time(version.text().created()))
				.related("wiki_page", call.urls().api(page), "wikis", wiki.id())
				.related("user", call.urls().api("users/" + user + "/"), "users", user)
				.link("self", call.urls().api(self)).link("download", call.urls().api(self + "content/"));
	}

	private static int size(Wiki.Text text) {
		return text.markdown().getBytes(StandardCharsets.UTF_8).length;
	}
}
