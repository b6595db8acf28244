package org.osfworkbench.sandbox.api2;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Query;
import org.osfworkbench.sandbox.http.Orders;
import org.osfworkbench.sandbox.json.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Filters, sorts, cuts and links a list (osf-api.md 1.3, 1.4). */
@SuppressWarnings("nls") // member and parameter names
final class Listing<T> {

	private static final int DEFAULT = 10;
	private static final int MAXIMUM = 100;

	private final Map<String, Field<T>> fields;
	private final Function<T, Resource> render;

	Listing(Map<String, Field<T>> fields, Function<T, Resource> render) {
		this.fields = fields;
		this.render = render;
	}

	/** The page the call asks for. */
	Answer page(ApiCall call, List<T> items) {
		return page(call, items, Json.object());
	}

	/** The same with more members in {@code meta}. */
	Answer page(ApiCall call, List<T> items, ObjectNode extraMeta) {
		Query query = call.call().query();
		List<T> all = sort(query, ordered(call, items).stream().filter(new Filters<>(fields).read(query)).toList());
		int size = size(query);
		int pages = Math.max(1, (all.size() + size - 1) / size);
		int page = number(query, pages);
		int overlap = page > 1 && call.backend().faults().unstablePages() ? 1 : 0;
		ArrayNode data = Json.array();
		all.subList((page - 1) * size - overlap, Math.min(all.size(), page * size))
				.forEach(t -> data.add(render.apply(t).json()));
		ObjectNode document = Json.of("data", data);
		ObjectNode totals = Json.object().put("total", all.size()).put("per_page", size);
		totals.setAll(extraMeta);
		finish(call, document, totals, links(call, page, pages, all.isEmpty()));
		return Answer.json(200, ApiCall.MEDIA_TYPE, document);
	}

	private static <T> List<T> ordered(ApiCall call, List<T> items) {
		return call.backend().faults().unsortedPages() ? Orders.none(items) : items;
	}

	private static void finish(ApiCall call, ObjectNode document, ObjectNode totals, ObjectNode links) {
		ObjectNode meta = call.meta();
		if (call.version() >= 1) {
			document.set("meta", totals.setAll(meta));
			document.set("links", links);
		} else {
			links.remove("self");
			links.set("meta", totals);
			document.set("links", links);
			document.set("meta", meta);
		}
	}

	private ObjectNode links(ApiCall call, int page, int pages, boolean empty) {
		ObjectNode links = Json.object();
		links.put("self", empty ? null : url(call, page));
		links.put("first", page == 1 ? null : url(call, 1));
		links.put("last", page == pages ? null : url(call, pages));
		links.put("prev", page == 1 ? null : url(call, page - 1));
		return links.put("next", page == pages ? null : url(call, page + 1));
	}

	private static String url(ApiCall call, int page) {
		Query query = call.call().query().without("page");
		String base = call.backend().origins().main() + call.call().path().substring(1);
		return base + (page == 1 ? query : query.with("page", Integer.toString(page))).suffix();
	}

	private List<T> sort(Query query, List<T> items) {
		Optional<String> sort = query.get("sort");
		if (sort.isEmpty()) {
			return items;
		}
		boolean down = sort.get().startsWith("-");
		String name = down ? sort.get().substring(1) : sort.get();
		Field<T> field = Optional.ofNullable(fields.get(name)).orElseThrow(
				() -> ApiException.parameter("sort", "'" + name + "' is not a valid field for sorting."));
		Comparator<T> order = (a, b) -> compare(field.of(a), field.of(b));
		return items.stream().sorted(down ? order.reversed() : order).toList();
	}

	private static int compare(Object a, Object b) {
		if (a instanceof Long x && b instanceof Long y) {
			return x.compareTo(y);
		}
		return a.toString().compareTo(b.toString());
	}

	private static int size(Query query) {
		try {
			int size = Integer.parseInt(query.get("page[size]").orElse(""));
			return size < 1 ? DEFAULT : Math.min(size, MAXIMUM);
		} catch (NumberFormatException e) {
			return DEFAULT;
		}
	}

	private static int number(Query query, int pages) {
		try {
			int page = Integer.parseInt(query.get("page").orElse("1"));
			if (page >= 1 && page <= pages) {
				return page;
			}
		} catch (NumberFormatException e) {
			throw ApiException.of(404, "Invalid page.");
		}
		throw ApiException.of(404, "Invalid page.");
	}
}
