package org.osfworkbench.workspace.internal.transfer;

import java.util.List;

import org.osfworkbench.sync.journal.FileKey;

/**
 * Which bytes a person did not want uploaded after all: who cancels an upload would not understand why it begins again at the next look
 * around. Holds until the file has other bytes, or its upload is asked for.
 *
 * @param notes where it is kept
 */
record Left(FileNotes notes) {

	void put(FileFacts facts) {
		facts.here().flatMap(here -> here.hashes().sha256()).ifPresent(hash -> notes.put(facts.key(), hash));
	}

	/** Whether the file still has those bytes; what is known of others is forgotten. */
	boolean holds(FileFacts facts) {
		if (notes.of(facts.key()).isEmpty()) {
			return false;
		}
		boolean same = !facts.unchanged() && facts.here().flatMap(here -> here.hashes().sha256()).map(List::of).equals(notes.of(facts.key()));
		if (!same) {
			notes.remove(facts.key());
		}
		return same;
	}

	/** The person wants it now. */
	void remove(FileKey key) {
		notes.remove(key);
	}
}
