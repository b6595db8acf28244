package org.osfworkbench.sandbox.model;

import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A person with an account (osf-api.md 3.1).
 *
 * @param password SHA-256 of the password in hex, or null for an account that cannot use one (osf-api.md 2.3)
 * @param secondFactor the six digits accepted as second factor, or null when it is off
 */
public record User(String id, String fullName, String givenName, String familyName, String email, Instant registered,
		@Nullable String password, @Nullable String secondFactor) {
}
