package org.osfworkbench.workspace.team;

import java.util.Optional;

import org.eclipse.core.resources.IResource;

/**
 * One thing that differs between the two sides of a link, for a person to see and select.
 *
 * @param direction which side has changed
 * @param kind what has changed
 * @param path where it is now, relative to the link's local root, as the OSF spells it; what the OSF has moved is already at its new place
 * @param target where it shall be, for {@link Kind#MOVED}
 * @param local the resource of the path; for a move the resource that is here now: at the target for an outgoing one, at the old place for an
 *        incoming one. It may not exist
 * @param bytes how many bytes would travel, zero or more
 * @param base what both sides were equal at last; empty if they never were
 * @param remote what the OSF has now; empty if it has nothing there
 */
public record TreeChange(Direction direction, Kind kind, String path, Optional<String> target, IResource local, long bytes,
		Optional<TreeVersion> base, Optional<TreeVersion> remote) {

	/** Which side has changed since both were equal. */
	public enum Direction {
		/** Here: it would go up. */
		OUTGOING,
		/** On the OSF: it would come down. */
		INCOMING,
		/** Both: a person has to choose ({@link TreeSyncs#answer}). */
		CONFLICT
	}

	/** What has changed, seen from the side that has. */
	public enum Kind {
		/** It is new. */
		ADDED,
		/** Its bytes are others. */
		CHANGED,
		/** It is gone. */
		DELETED,
		/** It has another name or is in another folder. */
		MOVED
	}
}
