package org.osfworkbench.workspace.transfer;

/**
 * How far a running job is with the item it works on.
 *
 * @param item the item's name
 * @param moved bytes that have moved
 * @param total bytes that are expected, one or more
 * @param bytesPerSecond the mean since the item was begun, zero or more
 */
public record TransferProgress(String item, long moved, long total, long bytesPerSecond) {
}
