package org.osfworkbench.export.verify;

/**
 * Something about a bag that is not as it should be.
 *
 * @param kind what
 * @param path the file in the bag, or where it is on the server
 * @param detail for experts; may be empty
 */
public record Finding(Kind kind, String path, String detail) {

	/** What can be found. */
	public enum Kind {
		/** A file without which it is no bag is not there. */
		NO_BAG,
		/** A file that describes the bag cannot be understood. */
		MALFORMED,
		/** A file that a manifest lists is not there. */
		MISSING,
		/** A file has other bytes than a manifest says. */
		CHANGED,
		/** A file of the payload is in no manifest, or not in all of them. */
		UNLISTED,
		/** Number or size of the files is not what the bag says. */
		OTHER_SIZE,
		/** The research metadata (RO-Crate) lack something or name what is not there. */
		BAD_CRATE,
		/** The server has other bytes for the same version. */
		SERVER_DIFFERS,
		/** The server has a newer version. */
		SERVER_NEWER,
		/** The server has a file that the bag does not have. */
		SERVER_MORE,
		/** The server does not have it any more. */
		SERVER_GONE,
		/** It has another name or folder on the server. */
		SERVER_MOVED,
		/** The server does not show it to this account. */
		SERVER_REFUSES,
		/** It was exported from another host than it is compared with. */
		OTHER_HOST
	}

	/**
	 * Whether the bag itself is wrong, rather than that the server went on.
	 *
	 * @return true if the bag is not what was exported
	 */
	public boolean damage() {
		return kind.compareTo(Kind.SERVER_DIFFERS) <= 0;
	}
}
