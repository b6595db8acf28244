package org.osfworkbench.workspace.internal.transfer;

import java.util.Optional;

import org.osfworkbench.client.api.User;

/**
 * Whose work it is that was begun or waits, so that it does not go out under the name of whoever signs in next. Work without a note goes on
 * for anybody.
 *
 * @param notes where it is kept
 */
record Owners(FileNotes notes) {

	/** A person, as far as is needed here. */
	record Owner(String id, String name) {

		static Owner of(User user) {
			return new Owner(user.id(), user.fullName().isEmpty() ? user.id() : user.fullName());
		}
	}

	Optional<Owner> of(FileKey key) {
		return notes.of(key).filter(words -> words.size() == 2).map(words -> new Owner(words.get(0), words.get(1)));
	}

	void put(FileKey key, Owner owner) {
		notes.put(key, owner.id(), owner.name());
	}

	void putIfNone(FileKey key, Owner owner) {
		if (of(key).isEmpty()) {
			put(key, owner);
		}
	}

	/** The work is over. */
	void remove(FileKey key) {
		notes.remove(key);
	}
}
