package org.osfworkbench.sync.journal;

import java.util.Map;

/**
 * An intent: something with an effect outside the journal that was begun. What the words mean is the engine's affair; the journal
 * keeps them.
 *
 * @param id given by the engine, never used twice in a link
 * @param action one word for what was begun
 * @param details what recovery needs to settle it
 */
public record Begun(long id, String action, Map<String, String> details) {
}
