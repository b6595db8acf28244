package org.osfworkbench.sync.single;

import java.util.Optional;

import org.osfworkbench.sync.journal.WaitKind;
import org.osfworkbench.sync.tree.Content;

/**
 * What is known about one file before anybody is asked.
 *
 * @param here what it holds; empty if it is not there
 * @param base the bytes last known equal on both sides; empty if they never were
 * @param version the version last known equal; 0 if there was none
 * @param waits why it waits, if it does
 * @param open whether something of it was begun, or waits
 */
public record FileFacts(Optional<Content> here, Optional<Content> base, int version, Optional<WaitKind> waits, boolean open) {

	/**
	 * Whether the local bytes are those last known equal.
	 *
	 * @return false also if there is no file
	 */
	public boolean unchanged() {
		return here.isPresent() && base.isPresent() && here.get().sameBytes(base.get());
	}

	/**
	 * Whether a person has to decide about the file.
	 *
	 * @return true for a conflict, or a remote file that is gone
	 */
	public boolean asked() {
		return waits.filter(kind -> kind == WaitKind.CONFLICT || kind == WaitKind.REMOTE_DELETED).isPresent();
	}
}
