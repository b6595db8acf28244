package org.osfworkbench.sync.journal;

import java.time.Instant;

/**
 * Something with an effect outside the journal that was begun and is not known to have ended. A file has at most one.
 *
 * @param id given by the journal, never used twice
 * @param key the file
 * @param kind what was begun
 * @param wish the state that is wanted
 * @param since when it was begun
 */
public record Intent(long id, FileKey key, IntentKind kind, Wish wish, Instant since) {
}
