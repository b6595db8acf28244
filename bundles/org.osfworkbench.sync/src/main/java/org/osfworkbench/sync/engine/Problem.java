package org.osfworkbench.sync.engine;

import java.util.Optional;

import org.osfworkbench.client.api.OsfException;

/**
 * Something that waits or is left alone, and why.
 *
 * @param kind why
 * @param path where, relative to the root, as the server spells it; a folder's ends with a slash; empty for the whole link
 * @param count how many entries it is about, at least 1
 * @param side which side it is about, if one
 * @param cause the server's own words, if it refused
 */
public record Problem(Kind kind, String path, int count, Optional<Side> side, Optional<OsfException> cause) {

	/** A side of a link. */
	public enum Side {
		/** This computer. */
		LOCAL,
		/** The server. */
		REMOTE
	}

	/** Why something waits ({@code sync-scenarios.yaml}, problems). */
	public enum Kind {
		/** Two names that this disk takes for one. */
		CASE_CLASH,
		/** A file and a folder share one name on the server. */
		NAME_SHARED,
		/** A name that may not be made here. */
		UNSAFE_NAME,
		/** A symbolic link. */
		SYMLINK,
		/** A device, a pipe, a socket. */
		SPECIAL_FILE,
		/** A local file or folder that cannot be read. */
		UNREADABLE,
		/** A local file or folder that cannot be written or moved, or a full disk. */
		UNWRITABLE,
		/** A remote folder that cannot be listed. */
		LISTING_FAILED,
		/** Many deletes at once: waits for a confirmation. */
		MASS_DELETE,
		/** The local root is not there. */
		ROOT_MISSING,
		/** The remote root is not there. */
		REMOTE_GONE,
		/** Bytes that are not what was announced. */
		HASH_MISMATCH,
		/** No room on the server. */
		QUOTA,
		/** Checked out by somebody else. */
		LOCKED,
		/** The server takes no writes here. */
		READ_ONLY,
		/** More bytes than the server takes in one file. */
		TOO_LARGE,
		/** Nobody is signed in, or the right is missing. */
		FORBIDDEN,
		/** No connection, or the server is busy or broken. */
		UNAVAILABLE,
		/** It changed every time it was looked at. */
		UNSTEADY
	}
}
