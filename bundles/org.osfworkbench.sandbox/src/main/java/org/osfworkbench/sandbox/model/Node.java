package org.osfworkbench.sandbox.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A project or component (osf-api.md 3.3). Title and description are kept HTML-escaped, as the server keeps them.
 *
 * @param parent id of the node this is a component of, or null at the top
 */
public record Node(String id, Words words, boolean open, @Nullable String parent, String root, String region,
		Instant created, Instant modified, String creator, List<Contributor> contributors, List<Addon> addons,
		@Nullable Registration registration, boolean deleted) {

	/** The attributes a person types. */
	public record Words(String title, String description, String category, List<String> tags) {
	}

	/** The right the user has as a contributor. */
	public Permission permission(String user) {
		return contributors.stream().filter(c -> c.user().equals(user)).map(Contributor::permission).findFirst()
				.orElse(Permission.NONE);
	}

	/** The add-on of that name. */
	public Optional<Addon> addon(String provider) {
		return addons.stream().filter(a -> a.provider().equals(provider)).findFirst();
	}

	/** Says whether the node is a read-only snapshot. */
	public boolean isRegistration() {
		return registration != null;
	}

	/** The same node with other words and visibility. */
	public Node edit(Words newWords, boolean newOpen, Instant now) {
		return new Node(id, newWords, newOpen, parent, root, region, created, now, creator, contributors, addons,
				registration, deleted);
	}

	/** The same node with other people. */
	public Node withContributors(List<Contributor> people, Instant now) {
		return new Node(id, words, open, parent, root, region, created, now, creator, List.copyOf(people), addons,
				registration, deleted);
	}

	/** The same node, changed now. */
	public Node touch(Instant now) {
		return edit(words, open, now);
	}

	/** The same node, gone. */
	public Node delete(Instant now) {
		return new Node(id, words, open, parent, root, region, created, now, creator, contributors, addons, registration,
				true);
	}
}
