package org.osfworkbench.sandbox.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A project or component (osf-api.md 3.3). Title and description are kept HTML-escaped, as the server keeps them.
 *
 * @param parent id of the node this is a component of, or null at the top
 * @param registration null for a node that is no snapshot
 * @param license null for none
 * @param linked ids of nodes linked into this one; null in state written before there were any
 */
public record Node(String id, Words words, boolean open, @Nullable String parent, String root, String region,
		Instant created, Instant modified, String creator, List<Contributor> contributors, List<Addon> addons,
		@Nullable Registration registration, @Nullable License license, @Nullable List<String> linked, boolean deleted) {

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

	/** Ids of nodes linked into this one. */
	public List<String> links() {
		List<String> all = linked;
		return all == null ? List.of() : all;
	}

	/** The same node with other words and visibility. */
	public Node edit(Words newWords, boolean newOpen, Instant now) {
		return new Node(id, newWords, newOpen, parent, root, region, created, now, creator, contributors, addons,
				registration, license, linked, deleted);
	}

	/** The same node with other people. */
	public Node withContributors(List<Contributor> people, Instant now) {
		return new Node(id, words, open, parent, root, region, created, now, creator, List.copyOf(people), addons,
				registration, license, linked, deleted);
	}

	/** The same node under a licence. */
	public Node withLicense(License newLicense, Instant now) {
		return new Node(id, words, open, parent, root, region, created, now, creator, contributors, addons, registration,
				newLicense, linked, deleted);
	}

	/** The same node with one more storage. */
	public Node withAddon(Addon addon, Instant now) {
		List<Addon> all = new ArrayList<>(addons);
		all.add(addon);
		return new Node(id, words, open, parent, root, region, created, now, creator, contributors, List.copyOf(all),
				registration, license, linked, deleted);
	}

	/** The same node, changed now. */
	public Node touch(Instant now) {
		return edit(words, open, now);
	}

	/** The same node, gone. */
	public Node delete(Instant now) {
		return new Node(id, words, open, parent, root, region, created, now, creator, contributors, addons, registration,
				license, linked, true);
	}
}
