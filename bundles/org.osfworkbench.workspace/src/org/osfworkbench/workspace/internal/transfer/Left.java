package org.osfworkbench.workspace.internal.transfer;

import java.util.List;
import java.util.Optional;

import org.osfworkbench.sync.single.FileFacts;

/**
 * Which bytes a person did not want uploaded after all: who cancels an upload would not understand why it begins again at the next look
 * around. Holds until the file has other bytes, or its upload is asked for.
 *
 * @param notes where it is kept
 */
record Left(FileNotes notes) {

	void put(FileKey key, FileFacts facts) {
		hash(facts).ifPresent(hash -> notes.put(key, hash));
	}

	/** Whether the file still has those bytes; what is known of others is forgotten. */
	boolean holds(FileKey key, FileFacts facts) {
		if (notes.of(key).isEmpty()) {
			return false;
		}
		boolean same = !facts.unchanged() && hash(facts).map(List::of).equals(notes.of(key));
		if (!same) {
			notes.remove(key);
		}
		return same;
	}

	private static Optional<String> hash(FileFacts facts) {
		return facts.here().flatMap(here -> here.hashes().sha256());
	}

	/** The person wants it now. */
	void remove(FileKey key) {
		notes.remove(key);
	}
}
