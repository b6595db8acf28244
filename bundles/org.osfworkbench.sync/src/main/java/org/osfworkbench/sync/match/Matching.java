package org.osfworkbench.sync.match;

import java.util.List;

/**
 * What belongs together.
 *
 * @param root the entry of the three roots
 * @param entries all others: first those with a record, folders before what is recorded in them, then the new ones
 */
public record Matching(Entry root, List<Entry> entries) {
}
