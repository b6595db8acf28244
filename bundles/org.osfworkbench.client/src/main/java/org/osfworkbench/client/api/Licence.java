package org.osfworkbench.client.api;

import java.util.List;
import java.util.Optional;

/**
 * A licence that the host offers.
 *
 * @param id the server's id
 * @param name its name
 * @param text its text; may be empty
 * @param page where it is explained; empty if not told
 * @param required what has to be filled in, for example {@code year}
 */
public record Licence(String id, String name, String text, Optional<java.net.URI> page, List<String> required) {

	/** Copies the list. */
	public Licence {
		required = List.copyOf(required);
	}
}
