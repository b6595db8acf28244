package org.osfworkbench.contract.recorded;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Compares two JSON trees: members, types, null or not, truth values, and texts as far as they do not name a time, a hash, an id that
 * the server makes, or a host. Elements of lists are compared with those of the same id, else in their order.
 */
final class Shape {

	private final List<String> found = new ArrayList<>();

	/** Every difference as {@code place: what}. */
	static List<String> differences(JsonNode recorded, JsonNode ours) {
		Shape shape = new Shape();
		shape.compare("", recorded, ours);
		return shape.found;
	}

	private void compare(String place, JsonNode recorded, JsonNode ours) {
		if (recorded.isObject() && ours.isObject()) {
			members(place, recorded, ours);
		} else if (recorded.isArray() && ours.isArray()) {
			elements(place, recorded, ours);
		} else if (!leaf(recorded).equals(leaf(ours))) {
			found.add(place + ": recorded " + leaf(recorded) + ", here " + leaf(ours));
		}
	}

	private void members(String place, JsonNode recorded, JsonNode ours) {
		Set<String> names = new LinkedHashSet<>();
		recorded.fieldNames().forEachRemaining(names::add);
		ours.fieldNames().forEachRemaining(names::add);
		for (String name : names) {
			String at = place + "/" + name;
			if (!ours.has(name)) {
				found.add(at + ": missing here");
			} else if (!recorded.has(name)) {
				found.add(at + ": only here");
			} else {
				compare(at, recorded.get(name), ours.get(name));
			}
		}
	}

	private void elements(String place, JsonNode recorded, JsonNode ours) {
		if (recorded.size() != ours.size()) {
			found.add(place + ": recorded " + recorded.size() + " elements, here " + ours.size());
			return;
		}
		for (int i = 0; i < recorded.size(); i++) {
			JsonNode one = recorded.get(i);
			compare(place + "/*", one, one.has("id") ? same(one, ours, i) : ours.get(i));
		}
	}

	private static JsonNode same(JsonNode wanted, JsonNode list, int otherwise) {
		return StreamSupport.stream(list.spliterator(), false).filter(e -> e.path("id").equals(wanted.path("id"))).findFirst()
				.orElse(list.get(otherwise));
	}

	private static String leaf(JsonNode value) {
		return switch (value.getNodeType()) {
			case STRING -> '"' + text(value.asText()) + '"';
			case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
			case ARRAY, OBJECT, NULL, MISSING -> value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
			default -> value.asText();
		};
	}

	/** The text with what the server makes replaced by a word for its form. */
	static String text(String text) {
		return text.replaceAll("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT", "{time}")
				.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d", "{time}")
				.replaceAll("(?<=\\{time\\})\\.\\d{6}", "{fraction}")
				.replaceAll("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])", "{sha256}")
				.replaceAll("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])", "{md5}").replaceAll("(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])", "{id}")
				.replaceAll("https?://files[-.a-z0-9]*osf\\.io/", "{files}/").replaceAll("https?://api\\.(test\\.)?osf\\.io/", "{api}/")
				.replaceAll("https?://(test\\.)?osf\\.io/", "{web}/")
				.replaceAll("https?%3A%2F%2F(test\\.)?osf\\.io%2F", "{web}%2F");
	}
}
