package org.osfworkbench.sync.engine;

import java.util.List;

/**
 * What a sync did, exactly.
 *
 * @param status how it ended
 * @param done what was done, in order
 * @param conflicts raised and not put away
 * @param notices what the person should know
 * @param problems what waits, and why
 */
public record Report(Status status, List<Change> done, List<Conflict> conflicts, List<Notice> notices, List<Problem> problems) {
}
