package org.osfworkbench.client.jsonapi;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One page of a list ({@code osf-api.md}, section 1.3).
 *
 * @param items the resources on it
 * @param total how many the whole list has; empty if the server did not tell
 * @param next address of the next page; empty on the last
 */
@SuppressWarnings("nls") // names of members
public record Page(List<Json> items, OptionalLong total, Optional<URI> next) {

	/** Copies the list. */
	public Page {
		items = List.copyOf(items);
	}

	/**
	 * Reads a page in the form of version 2.1 and later, or of 2.0.
	 *
	 * @param answer the whole document
	 * @return the page
	 * @throws MalformedAnswerException if it is no list, or the next page's address cannot be read
	 */
	public static Page of(Json answer) throws MalformedAnswerException {
		OptionalLong total = answer.number("meta", "total");
		Optional<String> next = answer.text("links", "next");
		Optional<URI> address = next.flatMap(Addresses::parse);
		if (next.isPresent() && address.isEmpty()) {
			throw new MalformedAnswerException("The address of the next page cannot be read");
		}
		return new Page(answer.needItems("data"), total.isPresent() ? total : answer.number("links", "meta", "total"), address);
	}
}
