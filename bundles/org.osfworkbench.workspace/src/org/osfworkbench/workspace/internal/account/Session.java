package org.osfworkbench.workspace.internal.account;

import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.User;

/**
 * One account's access to its host, from the moment its token was read until sign-out or refusal. Compared by identity, so that a late
 * refusal of an older token does not end a newer session.
 */
final class Session {

	private final OsfClient raw;
	private final OsfClient watched;
	private final String userName;
	private volatile Optional<User> user = Optional.empty();

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

	static User identify(OsfClient client, Cancellation cancellation) throws OsfException {
		return client.whoAmI(cancellation).orElseThrow(
				() -> new OsfException.NotSignedIn("The host took the token for nobody's", OsfException.Details.NONE)); //$NON-NLS-1$
	}

	/** Whose session it is, once the host has told. */
	Optional<User> user() {
		return user;
	}

	void belongsTo(User person) {
		user = Optional.of(person);
	}

	void end() {
		raw.close();
	}
}
