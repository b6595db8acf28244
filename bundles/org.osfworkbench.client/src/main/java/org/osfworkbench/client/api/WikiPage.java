package org.osfworkbench.client.api;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page of a node's wiki, without its text.
 *
 * @param id the server's id
 * @param name the title; {@code home} for the first page
 * @param modified when it was changed last; empty if not told
 * @param size characters or bytes as the server counts; empty if not told
 * @param version number of the newest version; 0 if not told
 * @param content the address of its text
 */
public record WikiPage(String id, String name, Optional<Instant> modified, OptionalLong size, int version, URI content) {
}
