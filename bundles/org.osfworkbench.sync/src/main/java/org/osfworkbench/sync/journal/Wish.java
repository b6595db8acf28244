package org.osfworkbench.sync.journal;

import org.osfworkbench.client.api.Hashes;

/**
 * The state that an intent wants to reach, so that a look at both sides tells whether it was reached.
 *
 * @param remoteId the file's id on the server; empty if it is not made yet
 * @param remoteVersion the version the remote file had when this was begun; 0 if there was none
 * @param hashes hashes of the bytes that are wanted
 * @param size how many bytes are wanted
 * @param name the name of the file that is made: of the remote file for {@link IntentKind#CREATE}, of the conflict copy for
 *            {@link IntentKind#KEEP_BOTH}; else empty
 */
public record Wish(String remoteId, int remoteVersion, Hashes hashes, long size, String name) {
}
