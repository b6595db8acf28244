package org.osfworkbench.client.api;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of a file in any storage ({@code osf-api.md}, section 5.7).
 *
 * @param id a number in OSF Storage, anything in add-ons
 * @param parameter name of the parameter that selects it in a download
 * @param modified when it was made, by the server's clock; empty if not told
 * @param author who made it; empty if not told
 * @param hashes hashes of its bytes
 */
public record Revision(String id, String parameter, Optional<Instant> modified, String author, Hashes hashes) {
}
