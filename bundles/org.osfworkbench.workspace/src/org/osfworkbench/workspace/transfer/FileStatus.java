package org.osfworkbench.workspace.transfer;

import java.time.Instant;
import java.util.Optional;

import org.osfworkbench.client.api.OsfException;

/**
 * What is known about one linked file, without asking anybody.
 *
 * @param state where it stands
 * @param remoteVersion the version both sides were equal at last, from 1; 0 if never
 * @param since when it came into this state
 * @param problem why it waits or failed, if it does
 * @param waitsFor name of the person who has to sign in before it is uploaded, if it waits for that: somebody else is signed in
 */
public record FileStatus(SyncState state, int remoteVersion, Instant since, Optional<OsfException> problem, Optional<String> waitsFor) {
}
