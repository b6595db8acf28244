package org.osfworkbench.sync.engine;

import java.util.List;


/**
 * How a link behaves.
 *
 * @param direction which way changes travel
 * @param policy what happens when both sides changed
 * @param guard when deletes need a confirmation
 * @param ignore patterns in Git's syntax, beside those of an {@code .osfignore} file in the root
 */
public record LinkSettings(Direction direction, Policy policy, Guard guard, List<String> ignore) {

	/** A whole project or folder, both ways (architecture, section 2, <em>project</em>). */
	public static final LinkSettings PROJECT = new LinkSettings(Direction.TWO_WAY, Policy.KEEP_BOTH, Guard.USUAL, List.of());

	/** A folder of data, upwards only, never a delete (architecture, section 2, <em>data</em>). */
	public static final LinkSettings DATA = new LinkSettings(Direction.UPLOAD_ONLY, Policy.ASK, Guard.USUAL, List.of());

	/** What happens when both sides changed to different bytes ({@code sync-scenarios.md}, Policy, 2). */
	public enum Policy {
		/** The remote entry keeps the name, the local bytes become a conflict copy on both sides. */
		KEEP_BOTH,
		/** Neither side is touched until a person picks. */
		ASK
	}

	/**
	 * Deletes on one side need a confirmation if they are many, or if a side that had some files is suddenly empty
	 * ({@code sync-scenarios.md}, Policy, 9).
	 *
	 * @param minDeletes at least so many deleted files
	 * @param overShare and more than this share of the recorded files, from 0 to 1
	 * @param emptiedRootMinEntries or all of at least so many recorded files
	 */
	public record Guard(int minDeletes, double overShare, int emptiedRootMinEntries) {

		/** As the policy says. */
		public static final Guard USUAL = new Guard(5, 0.5, 2);
	}

	/**
	 * The same with other patterns.
	 *
	 * @param patterns in Git's syntax
	 * @return new settings
	 */
	public LinkSettings ignoring(List<String> patterns) {
		return new LinkSettings(direction, policy, guard, List.copyOf(patterns));
	}

	/**
	 * The same with another policy.
	 *
	 * @param other the policy
	 * @return new settings
	 */
	public LinkSettings with(Policy other) {
		return new LinkSettings(direction, other, guard, ignore);
	}
}
