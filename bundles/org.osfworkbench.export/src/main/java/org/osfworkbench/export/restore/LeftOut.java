package org.osfworkbench.export.restore;

/**
 * Something of a bag that was not put back.
 *
 * @param what where it would be, or the file of the bag
 * @param reason why
 */
public record LeftOut(String what, Reason reason) {

	/** Why. */
	public enum Reason {
		/** A file of that name is there, with other bytes; it was left as it is. */
		OTHER_BYTES,
		/** A folder has the name of the file, or the other way round, or the server refuses the name. */
		NAME,
		/** The host offers no such licence, or refuses it; or the project was there already, and has the licence it has. */
		LICENCE,
		/** It belongs to the project it came from: people, wiki, log, identifiers, registrations. */
		NOT_RESTORED
	}
}
