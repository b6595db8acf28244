package org.osfworkbench.sync.link;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

import org.osfworkbench.sync.engine.Pauses;

/**
 * What the engine takes from the program it runs in. All belong to the program.
 *
 * @param clock the time, and the zone of the times in names of conflict copies
 * @param random spreads repeated requests over time
 * @param executor lends threads for transfers and hashing; may refuse
 * @param pauses let time pass
 */
public record LinkTools(Clock clock, RandomGenerator random, Executor executor, Pauses pauses) {
}
