package org.osfworkbench.cli.command;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.workspace.account.TokenStore.Stored;

/** Hosts and accounts as lines. Never with a token. */
@SuppressWarnings("nls") // names of JSON fields
final class AccountRows {

	private AccountRows() {
	}

	/** {@code type} (account), {@code host} (its id), {@code name}, {@code made} (whether the token was made by {@code osf login} of a password). */
	static Row account(String hostId, Stored stored) {
		return new Row().with("type", "account").with("host", hostId).with("name", stored.userName()).with("made", stored.made());
	}

	/**
	 * {@code type} (host), {@code id}, {@code name}, {@code api}, {@code web}, {@code accounts}, {@code files} (a list), {@code current},
	 * {@code account} (whether a token is kept).
	 */
	static Row host(Host host, boolean current, boolean account) {
		return new Row().with("type", "host").with("id", host.id()).with("name", host.name()).with("api", host.api().toString())
				.with("web", host.web().toString()).with("accounts", host.accounts().toString())
				.with("files", host.storage().stream().map(Object::toString).toList()).with("current", current).with("account", account);
	}
}
