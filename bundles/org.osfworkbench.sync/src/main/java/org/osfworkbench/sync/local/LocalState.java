package org.osfworkbench.sync.local;

import java.time.Instant;

/**
 * What the file system says about a file without reading it.
 *
 * @param size bytes, zero or more
 * @param modified time of the last modification
 */
public record LocalState(long size, Instant modified) {
}
