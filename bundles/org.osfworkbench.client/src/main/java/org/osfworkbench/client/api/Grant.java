package org.osfworkbench.client.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A token and how long it works. Prints without the token.
 *
 * @param token the secret
 * @param expires when it stops working; empty for a personal access token, which never does by itself
 */
public record Grant(Token token, Optional<Instant> expires) {
}
