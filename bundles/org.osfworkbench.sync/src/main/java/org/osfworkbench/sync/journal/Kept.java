package org.osfworkbench.sync.journal;

/**
 * A line of the trash's index: bytes that left a place. The bytes themselves are not in the journal.
 *
 * @param time when, milliseconds since 1970
 * @param sha256 their hash, 64 lower-case hexadecimal digits
 * @param size how many bytes
 * @param reason why they left, one word or a short text
 * @param path where they were, relative to the root
 */
public record Kept(long time, String sha256, long size, String reason, String path) {
}
