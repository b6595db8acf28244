package org.osfworkbench.sync.engine;

import java.util.List;


/**
 * How a link behaves.
 *
 * @param direction which way changes travel
 * @param policy what happens when both sides changed
 * @param guard when deletes need a confirmation
 * @param ignore patterns in Git's syntax, beside those of an {@code .osfignore} file in the root
 * @param extent how much of the tree takes part
 */
public record LinkSettings(Direction direction, Policy policy, Guard guard, List<String> ignore, Extent extent) {

	/** A whole project or folder, both ways (architecture, section 2, <em>project</em>). */
	public static final LinkSettings PROJECT = new LinkSettings(Direction.TWO_WAY, Policy.KEEP_BOTH, Guard.USUAL, List.of());

	/** A folder of data, upwards only, never a delete (architecture, section 2, <em>data</em>). */
	public static final LinkSettings DATA = new LinkSettings(Direction.UPLOAD_ONLY, Policy.ASK, Guard.USUAL, List.of());

	/** How much of a tree takes part. */
	public enum Extent {
		/** Everything that is not ignored. */
		TREE,
		/**
		 * One file; the patterns ignore everything else. Nothing is deleted or made again, and nothing is replaced here without a
		 * person's answer; a side that misses the file is told.
		 */
		ONE_FILE
	}

	/**
	 * A link of a whole tree.
	 *
	 * @param direction which way changes travel
	 * @param policy what happens when both sides changed
	 * @param guard when deletes need a confirmation
	 * @param ignore patterns in Git's syntax
	 */
	public LinkSettings(Direction direction, Policy policy, Guard guard, List<String> ignore) {
		this(direction, policy, guard, ignore, Extent.TREE);
	}

	/**
	 * One file, both ways, asking on mismatch (architecture, section 2, <em>experiment</em>).
	 *
	 * @param name the file's name, directly in the root
	 * @return settings
	 */
	public static LinkSettings experiment(String name) {
		String literal = name.replaceAll("([\\\\*?\\[\\] ])", "\\\\$1"); //$NON-NLS-1$ //$NON-NLS-2$
		List<String> patterns = List.of("/*", "!/" + literal); //$NON-NLS-1$ //$NON-NLS-2$
		return new LinkSettings(Direction.TWO_WAY, Policy.ASK, Guard.USUAL, patterns, Extent.ONE_FILE);
	}

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
		return new LinkSettings(direction, policy, guard, List.copyOf(patterns), extent);
	}

	/**
	 * The same with another policy.
	 *
	 * @param other the policy
	 * @return new settings
	 */
	public LinkSettings with(Policy other) {
		return new LinkSettings(direction, other, guard, ignore, extent);
	}
}
