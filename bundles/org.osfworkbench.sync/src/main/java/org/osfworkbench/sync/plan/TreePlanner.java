package org.osfworkbench.sync.plan;

/**
 * Decides what has to be done to bring both sides in step ({@code sync-design.md}, section 5). Pure: the same trees and wishes give the
 * same plan, and nothing is read or changed but the links of the nodes.
 */
public final class TreePlanner {

	private TreePlanner() {
	}

	/**
	 * Plans. To be called again after the operations that can be done next were done, as long as there are any.
	 *
	 * @param trees the record and both sides
	 * @param wishes what a person wants
	 * @return the plan
	 */
	public static Plan plan(Trees trees, Wishes wishes) {
		throw new UnsupportedOperationException(wishes.toString() + trees);
	}

	/**
	 * Whether a plan may be carried out without a person's confirmation. To be asked of the first plan after each look at both sides,
	 * before anything is done.
	 *
	 * @param trees the record and both sides
	 * @param plan the plan
	 * @param wishes as it was made with
	 * @return the mass deletes that have to be confirmed, at most one a side; empty if there are none
	 */
	public static java.util.List<MassDelete> guard(Trees trees, Plan plan, Wishes wishes) {
		throw new UnsupportedOperationException(wishes.toString() + trees + plan);
	}
}
