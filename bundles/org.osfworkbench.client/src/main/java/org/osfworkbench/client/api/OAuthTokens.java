package org.osfworkbench.client.api;

import java.util.Optional;

/**
 * What a sign-in by browser brought. Prints without secrets.
 *
 * @param access works for about an hour
 * @param refresh gets new ones for about 90 days; empty if the server gave none
 */
public record OAuthTokens(Grant access, Optional<Token> refresh) {
}
