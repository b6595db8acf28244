package org.osfworkbench.sandbox.model;

import java.time.Instant;

/** A view-only link (osf-api.md 3.7). */
public record ViewLink(String id, String key, String node, String name, boolean anonymous, Instant created,
		String creator, boolean deleted) {

	/** The same link with another name and anonymity. */
	public ViewLink edit(String newName, boolean newAnonymous) {
		return new ViewLink(id, key, node, newName, newAnonymous, created, creator, deleted);
	}

	/** The same link, no longer accepted. */
	public ViewLink delete() {
		return new ViewLink(id, key, node, name, anonymous, created, creator, true);
	}
}
