package org.osfworkbench.workspace.account;

import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Token;

/** Where tokens are kept between runs. Never used on a user interface's thread, because it may ask for a master password. */
public interface TokenStore {

	/**
	 * A stored token with the name of its owner.
	 *
	 * @param token the token
	 * @param userName the owner's name when it was stored; may be empty
	 * @param made whether this program had it made, of a password, so that it is to be revoked at sign-out
	 */
	record Stored(Token token, String userName, boolean made) {

		/**
		 * A token that a person made.
		 *
		 * @param token the token
		 * @param userName the owner's name; may be empty
		 */
		public Stored(Token token, String userName) {
			this(token, userName, false);
		}
	}

	/**
	 * The hosts of which a token is kept.
	 *
	 * @return ids, in no order
	 */
	default List<String> hostIds() {
		return List.of();
	}

	/**
	 * Reads the token of a host.
	 *
	 * @param hostId as in {@link org.osfworkbench.client.api.Host#id()}
	 * @return the token, or empty if there is none or it cannot be read
	 */
	Optional<Stored> load(String hostId);

	/**
	 * Keeps the token of a host.
	 *
	 * @param hostId as in {@link org.osfworkbench.client.api.Host#id()}
	 * @param stored the token and its owner's name
	 * @return true if it was written encrypted; false if this computer has no place for it, and nothing was written
	 */
	boolean store(String hostId, Stored stored);

	/**
	 * Forgets the token of a host.
	 *
	 * @param hostId as in {@link org.osfworkbench.client.api.Host#id()}
	 */
	void remove(String hostId);
}
