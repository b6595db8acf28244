package org.osfworkbench.sync.plan;

import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Conflict;

/**
 * A person's answer to a conflict. It holds only for the bytes that were shown ({@code sync-scenarios.md}, Policy, 2).
 *
 * @param shown the conflict that was answered
 * @param pick whose bytes stand
 */
public record Settled(Conflict shown, Answer.Pick pick) {
}
