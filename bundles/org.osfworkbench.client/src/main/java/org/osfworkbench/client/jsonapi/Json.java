package org.osfworkbench.client.jsonapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A piece of an answer that forgives: what is missing, null or of another kind than expected reads as "not there"
 * ({@code osf-api.md}, section 7, 18 to 20). Bounds of a whole answer: 64 MB, depth 64 ({@code sync-design.md}, section 9).
 *
 * @param node the piece; a missing node if there is none
 */
@SuppressWarnings("nls") // log texts
public record Json(JsonNode node) {

	private static final long MAX_BYTES = 64L << 20;
	private static final int MAX_DEPTH = 64;
	private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

	private static final JsonMapper MAPPER = mapper();
	private static final ObjectReader READER = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	/**
	 * Reads one JSON document to its end.
	 *
	 * @param input the bytes; not closed
	 * @return the document
	 * @throws MalformedAnswerException if it is empty, cut, too large, too deep, or not JSON
	 * @throws IOException if the bytes cannot be read
	 */
	public static Json parse(InputStream input) throws MalformedAnswerException, IOException {
		try {
			JsonNode root = READER.readTree(input);
			if (root.isMissingNode()) {
				throw new MalformedAnswerException("The answer is empty");
			}
			return new Json(root);
		} catch (JsonProcessingException e) {
			throw new MalformedAnswerException("The answer is not JSON that can be used: " + place(e));
		}
	}

	/**
	 * The piece below.
	 *
	 * @param path names of members, outermost first
	 * @return the piece, or a missing one
	 */
	public Json at(String... path) {
		JsonNode found = node;
		for (String name : path) {
			found = found.path(name);
		}
		return new Json(found);
	}

	/**
	 * Whether this is an object.
	 *
	 * @return false for everything else, also if it is missing
	 */
	public boolean isObject() {
		return node.isObject();
	}

	/**
	 * A text, or a number as text.
	 *
	 * @param path where, from here
	 * @return the text, or empty if there is none
	 */
	public Optional<String> text(String... path) {
		JsonNode found = at(path).node;
		return found.isTextual() || found.isNumber() ? Optional.of(found.asText()) : Optional.empty();
	}

	/**
	 * A text without which the answer is of no use.
	 *
	 * @param path where, from here
	 * @return the text
	 * @throws MalformedAnswerException if there is none
	 */
	public String need(String... path) throws MalformedAnswerException {
		return text(path).orElseThrow(() -> new MalformedAnswerException("The answer has no " + String.join(".", path)));
	}

	/**
	 * A whole number of zero or more, also if it is written as text.
	 *
	 * @param path where, from here
	 * @return the number, or empty if there is none
	 */
	public OptionalLong number(String... path) {
		JsonNode found = at(path).node;
		if (found.isIntegralNumber() && found.canConvertToLong() && found.asLong() >= 0) {
			return OptionalLong.of(found.asLong());
		}
		if (found.isTextual() && DIGITS.matcher(found.asText()).matches()) {
			return OptionalLong.of(Long.parseLong(found.asText()));
		}
		return OptionalLong.empty();
	}

	/**
	 * Whether a member is true.
	 *
	 * @param path where, from here
	 * @return false also if it is missing
	 */
	public boolean isTrue(String... path) {
		return at(path).node.asBoolean(false);
	}

	/**
	 * The elements of a list.
	 *
	 * @param path where, from here
	 * @return the elements; empty if there is no list
	 */
	public List<Json> items(String... path) {
		JsonNode found = at(path).node;
		return found.isArray() ? StreamSupport.stream(found.spliterator(), false).map(Json::new).toList() : List.of();
	}

	/**
	 * The elements of a list without which the answer is of no use.
	 *
	 * @param name the member that holds the list
	 * @return the elements
	 * @throws MalformedAnswerException if it is not a list
	 */
	public List<Json> needItems(String name) throws MalformedAnswerException {
		if (!at(name).node.isArray()) {
			throw new MalformedAnswerException("The answer has no list " + name);
		}
		return items(name);
	}

	/** A parser with the same bounds, for documents that are not to be held as a whole. */
	static JsonParser parser(InputStream input) throws IOException {
		return MAPPER.createParser(input);
	}

	/** Where the trouble is, without any text of the answer. */
	static String place(JsonProcessingException problem) {
		var location = problem.getLocation();
		String kind = problem.getClass().getSimpleName();
		return location == null ? kind : kind + " in line " + location.getLineNr() + ", column " + location.getColumnNr();
	}

	private static JsonMapper mapper() {
		JsonFactory factory = JsonFactory.builder()
				.streamReadConstraints(StreamReadConstraints.builder().maxDocumentLength(MAX_BYTES).maxNestingDepth(MAX_DEPTH).build())
				// Closing an HTTP body reads it to its end; whoever opened the answer closes the connection instead.
				.disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();
		return new JsonMapper(factory);
	}
}
