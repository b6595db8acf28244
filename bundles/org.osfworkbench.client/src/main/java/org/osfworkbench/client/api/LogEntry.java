package org.osfworkbench.client.api;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done to a node.
 *
 * @param id the server's id; new entries have new ids, so the newest tells whether anything happened
 * @param action the server's word, for example {@code osf_storage_file_added}; may be unknown
 * @param date when; empty if not told
 * @param userId who; empty if not told
 * @param nodeId where; empty if not told
 * @param path the file or folder it is about; empty if there is none
 */
public record LogEntry(String id, String action, Optional<Instant> date, Optional<String> userId, Optional<String> nodeId,
		Optional<String> path) {
}
