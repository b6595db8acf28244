package org.osfworkbench.client.api;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A link by which everybody may read a private node ({@code osf-api.md}, section 3.7). Prints without the key, which is a secret.
 *
 * @param id 24 hexadecimal digits
 * @param name what it was called; may be empty
 * @param key the secret
 * @param anonymous whether the names of contributors are hidden
 * @param created when it was made; empty if the server did not tell
 * @param page the address to give to people; holds the key
 */
public record ViewOnlyLink(String id, String name, ViewOnlyKey key, boolean anonymous, Optional<Instant> created, URI page) {

	@Override
	public String toString() {
		return "ViewOnlyLink[" + id + "]"; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
