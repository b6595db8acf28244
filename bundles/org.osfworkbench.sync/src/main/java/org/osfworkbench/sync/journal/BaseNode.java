package org.osfworkbench.sync.journal;

import java.util.Optional;

import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Stat;

/**
 * One entry of the last state known equal ({@code sync-design.md}, section 2). Paths are not stored: a moved folder is one changed
 * node.
 *
 * @param id given by the engine, never used twice in a link, from 1
 * @param parent the folder's id; 0 for what is in the root
 * @param kind what it is
 * @param name as the server spells it
 * @param localName as this disk spells it; often the same
 * @param remoteId the server's id, never empty
 * @param remoteVersion the version known equal, from 1; 0 for a folder
 * @param content the bytes known equal; empty for a folder
 * @param stat the local file's stat when it was found equal; empty for a folder or if it was not looked at
 * @param statTime when the stat was taken, nanoseconds since 1970; a stat that is not older than its own time by the clock step of the
 *            file system proves nothing (section 8, Scan)
 */
public record BaseNode(long id, long parent, Kind kind, String name, String localName, String remoteId, int remoteVersion,
		Optional<Content> content, Optional<Stat> stat, long statTime) {
}
