package org.osfworkbench.sync.journal;

import java.time.Instant;

/**
 * What waits and why. A file has at most one.
 *
 * @param key the file
 * @param kind why it waits
 * @param since since when
 * @param details for the details of a message: the server's words or the log text; may be empty, never holds a token
 * @param remoteVersion the remote version it is about (the one to give to a resolve for {@link PendingKind#CONFLICT}); 0 if none
 */
public record Pending(FileKey key, PendingKind kind, Instant since, String details, int remoteVersion) {
}
