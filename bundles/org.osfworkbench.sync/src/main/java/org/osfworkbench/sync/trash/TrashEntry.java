package org.osfworkbench.sync.trash;

import java.time.Instant;

/**
 * A line of the trash's index.
 *
 * @param time when the bytes left their place
 * @param sha256 their hash, 64 lower-case hexadecimal digits
 * @param size how many bytes
 * @param reason why they left
 * @param path where they were
 */
public record TrashEntry(Instant time, String sha256, long size, String reason, String path) {
}
