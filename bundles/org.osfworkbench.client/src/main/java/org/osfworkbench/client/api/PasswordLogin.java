package org.osfworkbench.client.api;

import java.util.Arrays;

/**
 * User name and password of an OSF account, for the moment in which a token is made of them. Prints without the password. To be
 * closed as soon as possible.
 */
public final class PasswordLogin implements AutoCloseable {

	private final String user;
	private final char[] password;

	/**
	 * Takes a password into custody.
	 *
	 * @param user the e-mail address
	 * @param password not copied; emptied by {@link #close()}
	 */
	public PasswordLogin(String user, char[] password) {
		this.user = user;
		this.password = password;
	}

	/**
	 * The user name.
	 *
	 * @return the e-mail address
	 */
	public String user() {
		return user;
	}

	/**
	 * The password itself, not a copy. For the authorization header only.
	 *
	 * @return the characters; all zero once closed
	 */
	public char[] password() {
		return password;
	}

	/** Overwrites the password. */
	@Override
	public void close() {
		Arrays.fill(password, '\0');
	}

	@Override
	public String toString() {
		return "PasswordLogin[hidden]"; //$NON-NLS-1$
	}
}
