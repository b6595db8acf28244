package org.osfworkbench.client.api;

import java.util.OptionalLong;

/**
 * How full the storage of a node is ({@code osf-api.md}, section 3.8). Each component has its own quota.
 *
 * @param bytes what all versions of all files take; empty while the server has not counted
 * @param status the server's word, for example {@code DEFAULT} or {@code OVER_PRIVATE}; may be unknown
 */
@SuppressWarnings("nls") // the server's words
public record StorageUsage(OptionalLong bytes, String status) {

	/** Room of a private node: a GB is 10^9 bytes. */
	public static final long PRIVATE_BYTES = 5_000_000_000L;
	/** Room of a public node. */
	public static final long PUBLIC_BYTES = 50_000_000_000L;

	/**
	 * Whether an upload would be refused now. The status alone does not tell, because it knows nothing of visibility.
	 *
	 * @param isPublic whether the node is public
	 * @return true if the server would answer that the quota is exceeded
	 */
	public boolean full(boolean isPublic) {
		return "OVER_PUBLIC".equals(status) || !isPublic && ("OVER_PRIVATE".equals(status) || "APPROACHING_PUBLIC".equals(status));
	}
}
