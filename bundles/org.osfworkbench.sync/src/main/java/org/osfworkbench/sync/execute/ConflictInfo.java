package org.osfworkbench.sync.execute;

import java.time.Instant;
import java.util.Optional;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.sync.journal.Base;

/**
 * The two sides of a conflict and what they have in common.
 *
 * @param base the last state known equal; empty if there was none
 * @param localHashes hashes of the local bytes
 * @param localSize number of local bytes
 * @param localModified when the local file was written last; empty if not known
 * @param remote the remote file as it was looked at; its version is the one to give to
 *            {@link FileSync#resolve(FileTask, Choice, int, org.osfworkbench.sync.remote.Remote, org.osfworkbench.client.api.Progress, org.osfworkbench.client.api.Cancellation)}
 */
public record ConflictInfo(Optional<Base> base, Hashes localHashes, long localSize, Optional<Instant> localModified,
		RemoteFile remote) {
}
