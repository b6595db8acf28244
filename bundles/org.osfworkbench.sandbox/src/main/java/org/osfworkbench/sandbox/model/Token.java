package org.osfworkbench.sandbox.model;

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A personal access token or OAuth access token (osf-api.md 2.2, 2.4). Only the SHA-256 of the secret is kept.
 *
 * @param expires when it stops working, or null for never
 */
public record Token(String id, String name, String user, String secretHash, List<String> scopes,
		@Nullable Instant expires, boolean revoked) {

	/** Says whether the scopes allow changes. */
	public boolean canWrite() {
		return scopes.contains("osf.full_write"); //$NON-NLS-1$
	}

	/** The same token, no longer accepted. */
	public Token revoke() {
		return new Token(id, name, user, secretHash, scopes, expires, true);
	}
}
