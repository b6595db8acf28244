package org.osfworkbench.sync.tree;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What the record knows about an entry that was once known equal on both sides. The node's own name is the server's spelling.
 *
 * @param id the number of its row in the journal, from 1; 0 for the root
 * @param localName as this disk spelled it
 * @param remoteId the server's id
 * @param remoteVersion the version known equal, from 1; 0 for a folder
 * @param content the bytes known equal; null for a folder
 * @param stat the local file's stat then; null for a folder or if it was not looked at
 * @param statTime when the stat was taken, nanoseconds since 1970
 */
public record BaseFacts(long id, String localName, String remoteId, int remoteVersion, @Nullable Content content, @Nullable Stat stat,
		long statTime) {
}
