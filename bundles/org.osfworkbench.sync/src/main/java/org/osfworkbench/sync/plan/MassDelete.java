package org.osfworkbench.sync.plan;

import java.util.Set;

import org.osfworkbench.sync.engine.Problem;

/**
 * Many deletes at once ({@code sync-scenarios.md}, Policy, 9).
 *
 * @param side where so much is gone; it would be deleted on the other side
 * @param ids the journal's numbers of the files, and of no folders
 */
public record MassDelete(Problem.Side side, Set<Long> ids) {
}
