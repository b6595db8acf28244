package org.osfworkbench.sandbox.api2;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.osfworkbench.sandbox.api2.Field.Kind;
import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;
import org.osfworkbench.sandbox.model.ViewLink;
import org.osfworkbench.sandbox.store.Ids;
import org.osfworkbench.sandbox.store.Store;

/** View-only links (osf-api.md 3.7). */
@SuppressWarnings("nls") // paths and member names
final class ViewLinks {

	private static final String TYPE = "view-only-links";

	void register(Routes routes) {
		routes.add("GET", "nodes/{}/view_only_links/", this::list);
		routes.add("POST", "nodes/{}/view_only_links/", this::create);
		routes.add("GET", "nodes/{}/view_only_links/{}/", c -> c.answer(200, resource(c, find(c))));
		routes.add("PATCH", "nodes/{}/view_only_links/{}/", this::change);
		routes.add("PUT", "nodes/{}/view_only_links/{}/", this::change);
		routes.add("DELETE", "nodes/{}/view_only_links/{}/", this::delete);
	}

	private Answer list(ApiCall call) {
		Node node = Access.node(call, call.variable(0), Permission.ADMIN);
		return new Listing<>(Map.<String, Field<ViewLink>>of("name", new Field<>(Kind.TEXT, ViewLink::name)),
				(ViewLink l) -> resource(call, l)).page(call, links(call, node));
	}

	private static List<ViewLink> links(ApiCall call, Node node) {
		return call.backend().store().links().stream().filter(l -> !l.deleted() && l.node().equals(node.id())).toList();
	}

	private static ViewLink find(ApiCall call) {
		Node node = Access.node(call, call.variable(0), Permission.ADMIN);
		return links(call, node).stream().filter(l -> l.id().equals(call.variable(1))).findFirst()
				.orElseThrow(ApiException::notFound);
	}

	private Answer create(ApiCall call) throws IOException {
		Node node = Access.node(call, call.variable(0), Permission.ADMIN);
		Body body = Body.read(call, TYPE);
		Store store = call.backend().store();
		String me = call.user().id();
		ViewLink link = new ViewLink(Ids.hex24(), Ids.hex(16), node.id(), body.text("name").orElse("Shared project link"),
				body.truth("anonymous").orElse(false), store.now(), me, false);
		store.write(draft -> {
			call.backend().history().tell(draft, node.id(), me, "view_only_link_added", "name", link.name());
			return draft.put(link);
		});
		return call.answer(201, resource(call, link));
	}

	private Answer change(ApiCall call) throws IOException {
		ViewLink link = find(call);
		Body body = Body.read(call, TYPE, link.id());
		ViewLink changed = link.edit(body.text("name").orElse(link.name()),
				body.truth("anonymous").orElse(link.anonymous()));
		return call.answer(200, resource(call, call.backend().store().write(draft -> draft.put(changed))));
	}

	private Answer delete(ApiCall call) {
		ViewLink link = find(call);
		String me = call.user().id();
		call.backend().store().write(draft -> {
			call.backend().history().tell(draft, link.node(), me, "view_only_link_removed", "name", link.name());
			return draft.put(link.delete());
		});
		return ApiCall.deleted();
	}

	private static Resource resource(ApiCall call, ViewLink link) {
		String base = "view_only_links/" + link.id() + "/";
		return new Resource(call, link.id(), call.type(TYPE)).put("key", link.key())
				.put("date_created", call.time(link.created())).put("anonymous", link.anonymous()).put("name", link.name())
				.related("creator", call.urls().api("users/" + link.creator() + "/"), "users", link.creator())
				.related("nodes", call.urls().api(base + "nodes/"))
				.self("nodes", call.urls().api(base + "relationships/nodes/"))
				.link("self", call.urls().api("nodes/" + link.node() + "/" + base));
	}
}
