package org.osfworkbench.sync.tree;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a listing knows about a remote entry.
 *
 * @param id the server's id
 * @param version of a file, from 1; 0 for a folder
 * @param content the bytes; null for a folder
 */
public record RemoteFacts(String id, int version, @Nullable Content content) {
}
