package org.osfworkbench.cli.output;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * One JSON object of texts, numbers, truth values and lists of texts, in the order in which they were added. What is not known is left out,
 * so that a reader tells "unknown" from "empty". Not safe for several threads.
 */
public final class Row {

	private final Map<String, Object> fields = new LinkedHashMap<>();

	/** Makes a row without fields. */
	public Row() {
		// fields follow
	}

	/**
	 * Adds a text.
	 *
	 * @param name the field's name
	 * @param value the text
	 * @return this
	 */
	public Row with(String name, String value) {
		fields.put(name, value);
		return this;
	}

	/**
	 * Adds a whole number.
	 *
	 * @param name the field's name
	 * @param value the number
	 * @return this
	 */
	public Row with(String name, long value) {
		fields.put(name, Long.valueOf(value));
		return this;
	}

	/**
	 * Adds a truth value.
	 *
	 * @param name the field's name
	 * @param value the value
	 * @return this
	 */
	public Row with(String name, boolean value) {
		fields.put(name, Boolean.valueOf(value));
		return this;
	}

	/**
	 * Adds a list of texts.
	 *
	 * @param name the field's name
	 * @param values the texts; may be none
	 * @return this
	 */
	public Row with(String name, List<String> values) {
		fields.put(name, List.copyOf(values));
		return this;
	}

	/**
	 * Adds a text if it is known.
	 *
	 * @param name the field's name
	 * @param value the text, or empty
	 * @return this
	 */
	public Row with(String name, Optional<String> value) {
		value.ifPresent(known -> with(name, known));
		return this;
	}

	/**
	 * Adds a moment if it is known, in the form of ISO 8601, in UTC.
	 *
	 * @param name the field's name
	 * @param value the moment, or empty
	 * @return this
	 */
	public Row withTime(String name, Optional<Instant> value) {
		value.ifPresent(known -> with(name, known.toString()));
		return this;
	}

	/**
	 * Adds a number if it is known.
	 *
	 * @param name the field's name
	 * @param value the number, or empty
	 * @return this
	 */
	public Row with(String name, OptionalLong value) {
		value.ifPresent(known -> with(name, known));
		return this;
	}

	/**
	 * The object as one line of JSON.
	 *
	 * @return the line, without its end
	 */
	public String json() {
		StringBuilder line = new StringBuilder("{"); //$NON-NLS-1$
		fields.forEach((name, value) -> {
			line.append(line.length() > 1 ? "," : "").append(quoted(name)).append(':'); //$NON-NLS-1$ //$NON-NLS-2$
			line.append(written(value));
		});
		return line.append('}').toString();
	}

	private static String written(Object value) {
		return switch (value) {
		case String text -> quoted(text);
		case List<?> list -> list.stream().map(one -> quoted(String.valueOf(one)))
				.collect(Collectors.joining(",", "[", "]")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		default -> String.valueOf(value);
		};
	}

	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\""); //$NON-NLS-1$
		text.chars().forEach(unit -> quoted.append(escaped((char) unit)));
		return quoted.append('"').toString();
	}

	// Lone surrogates have no form in UTF-8, so they are escaped like control characters.
	private static String escaped(char unit) {
		return switch (unit) {
		case '"' -> "\\\""; //$NON-NLS-1$
		case '\\' -> "\\\\"; //$NON-NLS-1$
		case '\n' -> "\\n"; //$NON-NLS-1$
		case '\r' -> "\\r"; //$NON-NLS-1$
		case '\t' -> "\\t"; //$NON-NLS-1$
		default -> Character.isISOControl(unit) || Character.isSurrogate(unit) ? String.format("\\u%04x", Integer.valueOf(unit)) //$NON-NLS-1$
				: String.valueOf(unit);
		};
	}
}
