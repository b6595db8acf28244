package org.osfworkbench.library;

import java.io.IOException;

/** A folder is kept for another person than the one of the session, under whose name nothing of it must go out. */
public final class OtherAccountException extends IOException {

	private static final long serialVersionUID = 1L;
	private final String account;

	OtherAccountException(String account) {
		super("The folder is kept for the account " + account); //$NON-NLS-1$
		this.account = account;
	}

	/**
	 * Whose folder it is.
	 *
	 * @return the id of the account, see {@link org.osfworkbench.client.api.User#id()}
	 */
	public String account() {
		return account;
	}
}
