package org.osfworkbench.workspace.team;

import java.time.Instant;
import java.util.List;

/**
 * How the two sides of a link stood when they were looked at last.
 *
 * @param linkId the link
 * @param taken when, by this computer's clock
 * @param changes what differs, in the order in which it would be carried out
 * @param problems what waits or is left alone
 * @param complete whether both sides could be looked at; if not, the changes are those of an earlier look
 */
public record TreeSnapshot(String linkId, Instant taken, List<TreeChange> changes, List<TreeProblem> problems, boolean complete) {

	/**
	 * Whether nothing differs and nothing waits.
	 *
	 * @return true if both sides are equal
	 */
	public boolean isInStep() {
		return complete && changes.isEmpty() && problems.isEmpty();
	}
}
