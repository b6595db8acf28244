package org.osfworkbench.sync.engine;

import java.util.List;
import java.util.function.Predicate;

/**
 * What an analysis found. Nothing was written. May be shown, filtered, and applied whole or in part (the engine).
 *
 * @param changes what a sync would do, in order
 * @param conflicts what would be kept twice, or waits for a person
 * @param notices what the person should know
 * @param problems what would be left alone, and why
 * @param status what the sync could reach at best
 */
public record Changes(List<Change> changes, List<Conflict> conflicts, List<Notice> notices, List<Problem> problems, Status status) {

	/**
	 * A part of the changes.
	 *
	 * @param wanted true for those to keep
	 * @return changes that leave the others alone
	 */
	public Changes only(Predicate<Change> wanted) {
		return new Changes(changes.stream().filter(wanted).toList(), conflicts, notices, problems, status);
	}
}
