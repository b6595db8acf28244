package org.osfworkbench.client.jsonapi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One page of a list ({@code osf-api.md}, section 1.3).
 *
 * @param <T> what is listed
 * @param items what is on it
 * @param total how many the whole list has; empty if the server did not tell
 * @param next address of the next page; empty on the last
 */
@SuppressWarnings("nls") // names of members
public record Page<T>(List<T> items, OptionalLong total, Optional<URI> next) {

	/**
	 * Makes values of elements.
	 *
	 * @param <T> the values
	 */
	@FunctionalInterface
	public interface Decoder<T> {
		/**
		 * Reads an element.
		 *
		 * @param element the element
		 * @return its value, or empty to leave it out
		 * @throws MalformedAnswerException if something is missing in it that is needed
		 */
		Optional<T> decode(Json element) throws MalformedAnswerException;
	}

	/** Copies the list. */
	public Page {
		items = List.copyOf(items);
	}

	/**
	 * Reads a page in the form of version 2.1 and later, or of 2.0, element by element.
	 *
	 * @param <T> what is listed
	 * @param input the document; not closed
	 * @param decoder reads an element
	 * @return the page
	 * @throws MalformedAnswerException if it is no list, or the next page's address cannot be read
	 * @throws IOException if the bytes cannot be read
	 */
	public static <T> Page<T> read(InputStream input, Decoder<T> decoder) throws MalformedAnswerException, IOException {
		List<T> items = new ArrayList<>();
		Json rest = JsonList.read(input, element -> decoder.decode(element).ifPresent(items::add));
		OptionalLong total = rest.number("meta", "total");
		Optional<String> next = rest.text("links", "next");
		Optional<URI> address = next.flatMap(Addresses::parse);
		if (next.isPresent() && address.isEmpty()) {
			throw new MalformedAnswerException("The address of the next page cannot be read");
		}
		return new Page<>(items, total.isPresent() ? total : rest.number("links", "meta", "total"), address);
	}
}
