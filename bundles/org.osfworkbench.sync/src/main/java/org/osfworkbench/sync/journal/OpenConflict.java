package org.osfworkbench.sync.journal;

import java.util.Map;

/**
 * A conflict that a person has not put away.
 *
 * @param path where, relative to the root; at most one for a path
 * @param kind one word
 * @param details what the engine needs to know about it, such as both contents and a person's answer
 */
public record OpenConflict(String path, String kind, Map<String, String> details) {
}
