package org.osfworkbench.client.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything about a node that a person may want to read ({@code osf-api.md}, section 3.3).
 *
 * @param node the node
 * @param description plain text, already unescaped; may be empty
 * @param tags already unescaped
 * @param created when it was made; empty if the server did not tell
 * @param rootId the project at the top; empty if not told
 * @param licenceId the licence it is under, see {@link Records#licences}; empty if it has none
 * @param licenceYear the year in the licence; empty if there is none
 * @param copyrightHolders the names in the licence
 */
public record NodeDetails(Node node, String description, List<String> tags, Optional<Instant> created, Optional<String> rootId,
		Optional<String> licenceId, Optional<String> licenceYear, List<String> copyrightHolders) {

	/** Copies the lists. */
	public NodeDetails {
		tags = List.copyOf(tags);
		copyrightHolders = List.copyOf(copyrightHolders);
	}
}
