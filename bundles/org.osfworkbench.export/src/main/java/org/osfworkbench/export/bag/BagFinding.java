package org.osfworkbench.export.bag;

/**
 * Something that is wrong with a bag.
 *
 * @param kind what
 * @param path the file, from the bag's folder
 * @param detail for experts, for example which kind of hash differs; may be empty
 */
public record BagFinding(Kind kind, String path, String detail) {

	/** What can be wrong. */
	public enum Kind {
		/** A file without which it is no bag is not there. */
		NO_BAG,
		/** A tag file cannot be understood. */
		MALFORMED,
		/** A manifest lists a file that is not there. */
		MISSING,
		/** A file has other bytes than a manifest says. */
		CHANGED,
		/** A file of the payload is in no manifest, or not in all of them. */
		UNLISTED,
		/** Number or size of the files is not what {@code bag-info.txt} says. */
		OTHER_SIZE
	}
}
