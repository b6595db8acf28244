package org.osfworkbench.workspace.internal.account;

import org.osfworkbench.client.api.OsfClient;

/**
 * One account's access to its host, from the moment its token was read until sign-out or refusal. Compared by identity, so that a late
 * refusal of an older token does not end a newer session.
 */
final class Session {

	private final OsfClient raw;
	private final OsfClient watched;
	private final String userName;

	/**
	 * Makes a session.
	 *
	 * @param raw the client with the token
	 * @param userName the person's name; may be empty
	 * @param refused told with this session when its token was refused
	 */
	Session(OsfClient raw, String userName, java.util.function.Consumer<Session> refused) {
		this.raw = raw;
		this.userName = userName;
		this.watched = raw.watchedBy(() -> refused.accept(this));
	}

	OsfClient client() {
		return watched;
	}

	OsfClient unwatched() {
		return raw;
	}

	String userName() {
		return userName;
	}

	void end() {
		raw.close();
	}
}
