package org.osfworkbench.client.api;

import java.util.Optional;

/**
 * As whom a client speaks to its host ({@code osf-api.md}, section 2.1). Prints without secrets.
 *
 * @param grant the token; empty to read what is public, or what a key opens
 * @param key the key of a view-only link, sent with every address of the host; empty for none
 * @param userId the person the token belongs to, if known: a renewed token has to be of the same person
 * @param renewal what to do when the token is refused
 */
public record Access(Optional<Grant> grant, Optional<ViewOnlyKey> key, Optional<String> userId, Renewal renewal) {

	/** Nobody: reads what is public. */
	public static final Access ANONYMOUS = new Access(Optional.empty(), Optional.empty(), Optional.empty(), Renewal.NONE);

	/**
	 * By a personal access token.
	 *
	 * @param token the token
	 * @return the access
	 */
	public static Access token(Token token) {
		return grant(new Grant(token, Optional.empty()));
	}

	/**
	 * By a token that may expire.
	 *
	 * @param grant the token
	 * @return the access
	 */
	public static Access grant(Grant grant) {
		return new Access(Optional.of(grant), Optional.empty(), Optional.empty(), Renewal.NONE);
	}

	/**
	 * By a view-only link, without signing in: reading only.
	 *
	 * @param key the key in the link
	 * @return the access
	 */
	public static Access viewOnly(ViewOnlyKey key) {
		return new Access(Optional.empty(), Optional.of(key), Optional.empty(), Renewal.NONE);
	}

	/**
	 * The same, with a way to get another token.
	 *
	 * @param way what to do when the token is refused
	 * @return the access
	 */
	public Access renewedBy(Renewal way) {
		return new Access(grant, key, userId, way);
	}

	/**
	 * The same, of a known person.
	 *
	 * @param id the person's id
	 * @return the access
	 */
	public Access of(String id) {
		return new Access(grant, key, Optional.of(id), renewal);
	}
}
