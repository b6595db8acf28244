package org.osfworkbench.scenarios.format;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A map of the file. Every key has to be asked for by somebody, otherwise it is unknown. */
final class Fields {

	private final String where;
	private final Map<?, ?> map;
	private final Set<String> known = new HashSet<>();

	Fields(String where, Object node) {
		this.where = where;
		if (!(node instanceof Map<?, ?> found)) {
			throw new FormatException(where, "a map is wanted, not " + node);
		}
		this.map = found;
	}

	FormatException error(String key, String what) {
		return new FormatException(where + ", " + key, what);
	}

	String where(String key) {
		return where + ", " + key;
	}

	boolean has(String key) {
		known.add(key);
		return map.containsKey(key);
	}

	/** Whether this map is about one of several things; its key has the thing's name. */
	Optional<String> oneOf(List<String> keys) {
		return keys.stream().filter(this::has).findFirst();
	}

	Object node(String key) {
		known.add(key);
		Object node = map.get(key);
		if (node == null) {
			throw error(key, "is missing");
		}
		return node;
	}

	String text(String key) {
		if (node(key) instanceof String text) {
			return text;
		}
		throw error(key, "a word is wanted, not " + node(key));
	}

	Optional<String> optional(String key) {
		return has(key) ? Optional.of(text(key)) : Optional.empty();
	}

	int number(String key) {
		return (int) longNumber(key);
	}

	long longNumber(String key) {
		try {
			return Long.parseLong(text(key));
		} catch (NumberFormatException e) {
			throw error(key, "a number is wanted, not " + text(key));
		}
	}

	int number(String key, int otherwise) {
		return has(key) ? number(key) : otherwise;
	}

	double share(String key) {
		try {
			return Double.parseDouble(text(key));
		} catch (NumberFormatException e) {
			throw error(key, "a number is wanted, not " + text(key));
		}
	}

	boolean flag(String key) {
		return has(key) && word(key, Map.of("true", true, "false", false));
	}

	<T> T word(String key, Map<String, T> meanings) {
		T meaning = meanings.get(text(key));
		if (meaning == null) {
			throw error(key, "is not one of " + meanings.keySet().stream().sorted().toList() + ": " + text(key));
		}
		return meaning;
	}

	/** The words of an enumeration. */
	static <T extends Enum<T>> Map<String, T> words(T[] values) {
		Map<String, T> words = new LinkedHashMap<>();
		for (T value : values) {
			words.put(value.name().toLowerCase().replace('_', '-'), value);
		}
		return words;
	}

	Fields fields(String key) {
		return new Fields(where(key), node(key));
	}

	<T> List<T> list(String key, Function<Object, T> reader) {
		if (node(key) instanceof List<?> list) {
			return list.stream().<T>map(reader::apply).toList();
		}
		throw error(key, "a list is wanted, not " + node(key));
	}

	List<String> texts(String key) {
		return list(key, node -> {
			if (node instanceof String text) {
				return text;
			}
			throw error(key, "words are wanted, not " + node);
		});
	}

	List<Fields> maps(String key) {
		return list(key, node -> new Fields(where(key), node));
	}

	/** A map whose keys are names, such as paths. */
	<T> Map<String, T> entries(Function<String, T> reader) {
		Map<String, T> all = new LinkedHashMap<>();
		for (Object key : map.keySet()) {
			if (!(key instanceof String name)) {
				throw new FormatException(where, "a word is wanted as a key, not " + key);
			}
			all.put(name, reader.apply(name));
		}
		return all;
	}

	/** Nobody asks for more. */
	void end() {
		for (Object key : map.keySet()) {
			if (!(key instanceof String name) || !known.contains(name)) {
				throw new FormatException(where, "unknown key " + key);
			}
		}
	}
}
