package org.osfworkbench.sandbox.model;

import java.time.Instant;
import java.util.List;

/** A refresh token (osf-api.md 2.4). Only the SHA-256 of its secret is kept. */
public record Grant(String refreshHash, String application, String user, List<String> scopes, Instant expires,
		boolean revoked) {

	/** The same, no longer accepted. */
	public Grant revoke() {
		return new Grant(refreshHash, application, user, scopes, expires, true);
	}
}
