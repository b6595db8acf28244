package org.osfworkbench.client.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file of OSF Storage with what only API v2 tells ({@code osf-api.md}, section 4.3).
 *
 * @param file the file
 * @param guid its short id for links; empty while it has none
 * @param tags its tags
 * @param checkedOutBy the user who has locked it; empty while it is free
 * @param created when its first version was made; empty if not told
 * @param downloads how often it was fetched; empty if not told
 */
public record FileDetails(RemoteFile file, Optional<String> guid, List<String> tags, Optional<String> checkedOutBy,
		Optional<Instant> created, OptionalLong downloads) {

	/** Copies the list. */
	public FileDetails {
		tags = List.copyOf(tags);
	}
}
