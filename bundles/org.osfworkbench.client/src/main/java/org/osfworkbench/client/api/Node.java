package org.osfworkbench.client.api;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A project or component ({@code osf-api.md}, section 3.3).
 *
 * @param id the GUID: five or more lower-case letters and digits
 * @param title the title, already unescaped; never empty
 * @param category as the server says, for example {@code project} or {@code data}; may be empty or unknown
 * @param parentId the node that this one is a component of; empty for a project
 * @param isPublic whether everybody may read it
 * @param registration whether it is a frozen snapshot
 * @param permissions what the caller may do here: {@code read}, {@code write}, {@code admin}
 * @param modified when the node was changed last; empty if the server did not tell
 * @param web its page on the web site
 * @param created when it was made; empty if the server did not tell
 */
public record Node(String id, String title, String category, Optional<String> parentId, boolean isPublic, boolean registration,
		Set<String> permissions, Optional<Instant> modified, URI web, Optional<Instant> created) {

	/** Copies the set. */
	public Node {
		permissions = Set.copyOf(permissions);
	}

	/**
	 * A node of which nobody told when it was made.
	 *
	 * @param id see the record
	 * @param title see the record
	 * @param category see the record
	 * @param parentId see the record
	 * @param isPublic see the record
	 * @param registration see the record
	 * @param permissions see the record
	 * @param modified see the record
	 * @param web see the record
	 */
	public Node(String id, String title, String category, Optional<String> parentId, boolean isPublic, boolean registration,
			Set<String> permissions, Optional<Instant> modified, URI web) {
		this(id, title, category, parentId, isPublic, registration, permissions, modified, web, Optional.empty());
	}

	/**
	 * The highest permission of the caller that this program knows ({@code osf-api.md}, section 3.6).
	 *
	 * @return empty for what is only public
	 */
	public Optional<Permission> permission() {
		return permissions.stream().flatMap(word -> Permission.of(word).stream()).max(java.util.Comparator.naturalOrder());
	}

	/**
	 * Whether the caller may write: never for a registration, whatever the permissions say.
	 *
	 * @return true if writes can be expected to succeed
	 */
	public boolean writable() {
		return !registration && permissions.contains("write"); //$NON-NLS-1$
	}
}
