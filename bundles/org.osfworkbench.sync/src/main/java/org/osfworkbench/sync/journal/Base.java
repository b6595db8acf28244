package org.osfworkbench.sync.journal;

import java.time.Instant;

import org.osfworkbench.client.api.Hashes;

/**
 * The last state in which both sides of a file were known to be equal ({@code sync-design.md}, section 2).
 *
 * @param key the file
 * @param remoteId the file's id on the server, 24 hexadecimal digits
 * @param remoteVersion the version that was equal, from 1
 * @param hashes hashes of the bytes, both known
 * @param size number of bytes, zero or more
 * @param recorded when this was found out
 */
public record Base(FileKey key, String remoteId, int remoteVersion, Hashes hashes, long size, Instant recorded) {
}
