package org.osfworkbench.client.api;

/** What came of an attempt to make a token of a password ({@code osf-api.md}, sections 2.2 and 2.3). */
public sealed interface PasswordResult {

	/**
	 * A token was made.
	 *
	 * @param token the secret; the server never shows it again
	 * @param id its id, by which it can be revoked
	 */
	record Made(Token token, String id) implements PasswordResult {
	}

	/** The account has a second factor: try again with its code. */
	record CodeNeeded() implements PasswordResult {
	}

	/** The code was wrong or too old: try again with the next one. */
	record CodeWrong() implements PasswordResult {
	}

	/**
	 * User name or password are wrong, or the account has no password, because its owner signs in through an institution or ORCID.
	 *
	 * @param serverWords what the server said, for details; may be empty
	 */
	record Refused(String serverWords) implements PasswordResult {
	}
}
