package org.osfworkbench.sync.journal;

/**
 * Names one file of one link.
 *
 * @param linkId the link's id, never empty
 * @param path the path below the link's local root with {@code /} between names; empty if the link is that one file
 */
public record FileKey(String linkId, String path) {
}
