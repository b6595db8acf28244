package org.osfworkbench.workspace.internal.transfer;

/**
 * Names something that is noted about a link.
 *
 * @param linkId the link's id, never empty
 * @param path what it is about: a path below the link's local root with {@code /} between names, empty for an experiment; or a word
 */
record FileKey(String linkId, String path) {
}
