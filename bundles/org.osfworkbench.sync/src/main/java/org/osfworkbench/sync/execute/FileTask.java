package org.osfworkbench.sync.execute;

import org.osfworkbench.sync.journal.FileKey;
import org.osfworkbench.sync.local.LocalFile;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.remote.RemoteTarget;

/**
 * One file of a link with its two sides.
 *
 * @param key its name in the journal
 * @param direction which way changes travel
 * @param local the file here
 * @param target the file there
 */
public record FileTask(FileKey key, Direction direction, LocalFile local, RemoteTarget target) {
}
