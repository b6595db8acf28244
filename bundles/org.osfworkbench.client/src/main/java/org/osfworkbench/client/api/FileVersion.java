package org.osfworkbench.client.api;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One version of a file in OSF Storage ({@code osf-api.md}, section 5.7).
 *
 * @param number from 1, without gaps
 * @param modified when it was made, by the server's clock; empty if the server did not tell
 * @param author who made it; empty if not told
 * @param size bytes, zero or more; empty if the service that was asked does not tell
 * @param hashes hashes of its bytes
 */
public record FileVersion(int number, Optional<Instant> modified, String author, OptionalLong size, Hashes hashes) {
}
