package org.osfworkbench.workspace.home;

import java.util.List;

/**
 * A bag that was put into a project.
 *
 * @param nodeId the project or component at the top
 * @param nodes projects and components
 * @param uploaded files and versions that were sent
 * @param already files and versions that were there already
 * @param leftOut what was not put back
 */
public record RestoreResult(String nodeId, int nodes, long uploaded, long already, List<LeftOut> leftOut) {

	/**
	 * Something that was not put back.
	 *
	 * @param what where it would be, or the file of the bag
	 * @param why the reason
	 */
	public record LeftOut(String what, Why why) {
	}

	/** Why something was not put back. */
	public enum Why {
		/** A file of that name is there, with other bytes; it was left as it is. */
		OTHER_BYTES,
		/** A folder has the name of the file, or the other way round, or the server refuses the name. */
		NAME,
		/** The host offers no such licence, or refuses it; or the project was there already, and has the licence it has. */
		LICENCE,
		/** It belongs to the project it came from: people, wiki, log, identifiers, registrations. */
		NOT_RESTORED
	}

	/** Copies the list. */
	public RestoreResult {
		leftOut = List.copyOf(leftOut);
	}

	/**
	 * What should have been put back and was not.
	 *
	 * @return files, not what belongs to another project
	 */
	public List<LeftOut> files() {
		return leftOut.stream().filter(part -> part.why() == Why.OTHER_BYTES || part.why() == Why.NAME).toList();
	}
}
