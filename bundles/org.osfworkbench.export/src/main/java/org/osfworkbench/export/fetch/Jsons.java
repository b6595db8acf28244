package org.osfworkbench.export.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as values, and as files that people may read. */
@SuppressWarnings("nls") // line ends
public final class Jsons {

	static final JsonMapper MAPPER = new JsonMapper();

	private Jsons() {
	}

	/**
	 * An object without members.
	 *
	 * @return the object
	 */
	public static ObjectNode object() {
		return MAPPER.createObjectNode();
	}

	/**
	 * A list.
	 *
	 * @param items what is in it
	 * @return the list
	 */
	public static ArrayNode array(Collection<? extends JsonNode> items) {
		return MAPPER.createArrayNode().addAll(items);
	}

	/**
	 * Reads a text that is known to be JSON.
	 *
	 * @param text the text
	 * @return the value
	 */
	public static JsonNode parse(String text) {
		try {
			return MAPPER.readTree(text);
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Reads a file.
	 *
	 * @param bytes its content
	 * @return the value
	 * @throws IOException if it is not JSON
	 */
	public static JsonNode read(byte[] bytes) throws IOException {
		return MAPPER.readTree(bytes);
	}

	/**
	 * A file's content, the same for the same value on every system.
	 *
	 * @param value the value
	 * @return UTF-8 with one member a line
	 */
	public static byte[] file(JsonNode value) {
		DefaultIndenter lines = new DefaultIndenter("\t", "\n");
		DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
		try {
			return (MAPPER.writer(printer).writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * The elements of a list.
	 *
	 * @param list a list, or anything else
	 * @return the elements; none if it is no list
	 */
	public static Stream<JsonNode> items(JsonNode list) {
		return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
	}

	/**
	 * A text.
	 *
	 * @param value a text, or anything else
	 * @return the text; empty also for an empty one
	 */
	public static Optional<String> text(JsonNode value) {
		return value.isTextual() && !value.asText().isEmpty() ? Optional.of(value.asText()) : Optional.empty();
	}

	/**
	 * A moment.
	 *
	 * @param value a text in the form of ISO 8601, or anything else
	 * @return the moment
	 */
	public static Optional<Instant> time(JsonNode value) {
		try {
			return text(value).map(Instant::parse);
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}
}
