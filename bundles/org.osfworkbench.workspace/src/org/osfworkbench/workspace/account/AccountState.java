package org.osfworkbench.workspace.account;

import org.osfworkbench.client.api.Host;

/** Where the chosen host stands with its account. A value; listeners get a new one after each change. */
public sealed interface AccountState {

	/**
	 * The host that is shown in the workbench.
	 *
	 * @return the host
	 */
	Host host();

	/**
	 * The same after the addresses of the host were changed. Who is signed in, or is just signing in, goes on with those it began with.
	 *
	 * @param changed the host of the same id
	 * @return the state to show from now on
	 */
	default AccountState at(Host changed) {
		return switch (this) {
			case SignedOut out -> new SignedOut(changed);
			case Offline offline -> new Offline(changed, offline.name());
			case Rejected rejected -> new Rejected(changed, rejected.name());
			case SigningIn going -> going;
			case SignedIn in -> in;
		};
	}

	/**
	 * Nobody is signed in.
	 *
	 * @param host the chosen host
	 */
	record SignedOut(Host host) implements AccountState {
	}

	/**
	 * A token is being read or tried.
	 *
	 * @param host the chosen host
	 */
	record SigningIn(Host host) implements AccountState {
	}

	/**
	 * Signed in; the token worked when it was used last.
	 *
	 * @param account who
	 * @param kept whether the token survives a restart; false if this computer offers no encrypted place for it
	 */
	record SignedIn(Account account, boolean kept) implements AccountState {
		@Override
		public Host host() {
			return account.host();
		}
	}

	/**
	 * There is a stored token, but the host could not be reached when it was tried.
	 *
	 * @param host the chosen host
	 * @param name the person's name at the last sign-in; may be empty
	 */
	record Offline(Host host, String name) implements AccountState {
	}

	/**
	 * The host refused the stored token: it was revoked or has expired. Work waits until the person signs in again.
	 *
	 * @param host the chosen host
	 * @param name the person's name at the last sign-in; may be empty
	 */
	record Rejected(Host host, String name) implements AccountState {
	}
}
