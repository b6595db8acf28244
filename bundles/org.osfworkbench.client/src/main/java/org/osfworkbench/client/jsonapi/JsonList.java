package org.osfworkbench.client.jsonapi;

import java.io.IOException;
import java.io.InputStream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads a document whose member {@code data} is a list, element by element, so that a long answer is never held as a whole. */
@SuppressWarnings("nls") // names of members, log texts
public final class JsonList {

	private static final String DATA = "data";

	/** Takes the elements in their order. */
	@FunctionalInterface
	public interface Sink {
		/**
		 * Takes one element.
		 *
		 * @param element the element; the next one is read when this returns
		 * @throws MalformedAnswerException if something is missing in it that is needed
		 */
		void take(Json element) throws MalformedAnswerException;
	}

	private JsonList() {
	}

	/**
	 * Reads the whole document, within the bounds of {@link Json}.
	 *
	 * @param input the bytes; not closed
	 * @param sink takes the elements of the list
	 * @return the document without its list
	 * @throws MalformedAnswerException if it is empty, cut, too large, too deep, not JSON, or has no list {@code data}
	 * @throws IOException if the bytes cannot be read
	 */
	public static Json read(InputStream input, Sink sink) throws MalformedAnswerException, IOException {
		try (JsonParser parser = Json.parser(input)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new MalformedAnswerException("The answer is not an object");
			}
			ObjectNode rest = members(parser, sink);
			if (parser.nextToken() != null) {
				throw new MalformedAnswerException("The answer does not end where it should");
			}
			return new Json(rest);
		} catch (JsonProcessingException e) {
			throw new MalformedAnswerException("The answer is not JSON that can be used: " + Json.place(e));
		}
	}

	private static ObjectNode members(JsonParser parser, Sink sink) throws MalformedAnswerException, IOException {
		ObjectNode rest = JsonNodeFactory.instance.objectNode();
		boolean found = false;
		while (parser.nextToken() == JsonToken.FIELD_NAME) {
			String name = parser.currentName();
			if (parser.nextToken() == JsonToken.START_ARRAY && DATA.equals(name)) {
				found = true;
				elements(parser, sink);
			} else {
				rest.set(name, parser.readValueAsTree());
			}
		}
		if (!found) {
			throw new MalformedAnswerException("The answer has no list data");
		}
		return rest;
	}

	private static void elements(JsonParser parser, Sink sink) throws MalformedAnswerException, IOException {
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			sink.take(new Json(parser.readValueAsTree()));
		}
	}
}
