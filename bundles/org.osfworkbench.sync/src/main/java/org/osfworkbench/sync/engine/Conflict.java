package org.osfworkbench.sync.engine;

import java.util.Optional;

import org.osfworkbench.sync.tree.Content;

/**
 * Both sides have something the other never saw.
 *
 * @param path where, relative to the root, as the server spells it
 * @param kind how it came about
 * @param local the local bytes; empty for a folder
 * @param remote the remote bytes; empty for a folder
 * @param copy the path of the conflict copy if both were kept; empty while a person is asked
 */
public record Conflict(String path, Kind kind, Optional<Content> local, Optional<Content> remote, Optional<String> copy) {

	/** How a conflict came about ({@code sync-scenarios.md}, Expectations). */
	public enum Kind {
		/** Both sides edited. */
		EDIT_EDIT,
		/** Both sides made the name. */
		CREATE_CREATE,
		/** Two different entries want one name. */
		NAME_TAKEN,
		/** File against folder. */
		TYPE,
		/** An upload landed on a version that was never seen. */
		OVERTAKEN
	}
}
