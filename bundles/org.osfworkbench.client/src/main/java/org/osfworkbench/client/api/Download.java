package org.osfworkbench.client.api;

/**
 * What a download brought.
 *
 * @param hashes hashes of the bytes that arrived, both known
 * @param bytes how many bytes arrived
 */
public record Download(Hashes hashes, long bytes) {
}
