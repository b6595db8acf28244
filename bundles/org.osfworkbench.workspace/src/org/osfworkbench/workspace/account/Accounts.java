package org.osfworkbench.workspace.account;

import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.User;

/**
 * OSGi service: who is signed in where. One account a host; one host is the chosen one, which the workbench shows. Tokens stay
 * inside: callers get clients, never tokens. All methods but {@link #state()}, {@link #hosts()} and the listener ones may
 * wait for the disk or the network and must not be called on a user interface's thread.
 */
public interface Accounts {

	/**
	 * The state of the chosen host. Returns at once.
	 *
	 * @return the state
	 */
	AccountState state();

	/**
	 * The hosts that can be chosen: presets, those configured in preferences or by the environment. Returns at once.
	 *
	 * @return the hosts, presets first
	 */
	List<Host> hosts();

	/**
	 * The host of an id.
	 *
	 * @param hostId as in {@link Host#id()}
	 * @return the host, or empty if it is not configured on this computer
	 */
	default Optional<Host> host(String hostId) {
		return hosts().stream().filter(host -> host.id().equals(hostId)).findFirst();
	}

	/**
	 * Adds a host, or replaces the one of the same id, and keeps it in the preferences. If its addresses are others than before, the
	 * token of the old ones is forgotten. Blocks; never on a user interface's thread.
	 *
	 * @param host the host
	 */
	void configure(Host host);

	/**
	 * The hosts that were added on this computer, by {@link #configure}: those that can be changed and removed. Returns at once.
	 *
	 * @return a part of {@link #hosts()}
	 */
	List<Host> added();

	/**
	 * Takes a host that was added out of the preferences, and forgets its token and who used it. A preset of the same id comes back. Links to the
	 * host stay and wait until it is there again. Does nothing if it was not added. Blocks; never on a user interface's thread.
	 *
	 * @param hostId as in {@link Host#id()}
	 */
	void remove(String hostId);

	/**
	 * Tries a token without keeping it.
	 *
	 * @param host where
	 * @param token the token
	 * @param cancellation stops the request
	 * @return whose token it is
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotSignedIn} if the host does not know the token, or another failure
	 */
	User tryToken(Host host, Token token, Cancellation cancellation) throws OsfException;

	/**
	 * Signs in: tries the token, keeps it in the secure storage, and chooses the host.
	 *
	 * @param host where
	 * @param token the token
	 * @param cancellation stops the request; nothing is changed then
	 * @return the new state; tells whether the token could be kept
	 * @throws OsfException if the token does not work; nothing is changed then
	 */
	default AccountState.SignedIn signIn(Host host, Token token, Cancellation cancellation) throws OsfException {
		return signIn(host, new TokenStore.Stored(token, ""), cancellation); //$NON-NLS-1$
	}

	/**
	 * Signs in with what one of the {@link SignInWays} brought: tries the token, keeps it in the secure storage, and chooses the host. A token
	 * that this program had made and that nobody will know of, because it does not work or the sign-in was cancelled, is revoked.
	 *
	 * @param host where
	 * @param brought the token, and what is known of it; the person's name is asked for
	 * @param cancellation stops the request; nothing is changed then
	 * @return the new state; tells whether the token could be kept
	 * @throws OsfException if the token does not work; nothing is changed then
	 */
	AccountState.SignedIn signIn(Host host, TokenStore.Stored brought, Cancellation cancellation) throws OsfException;

	/**
	 * Makes another host the chosen one and signs in there with its kept token, if there is one. Who is signed in on the others stays so.
	 *
	 * @param host one of {@link #hosts()}
	 * @param cancellation stops the request
	 * @return the state reached
	 */
	AccountState choose(Host host, Cancellation cancellation);

	/**
	 * The application that an institution registered at a host, without which there is no sign-in by browser. Returns at once.
	 *
	 * @param host the host
	 * @return the application; empty if none is configured
	 */
	Optional<OAuthApplication> application(Host host);

	/**
	 * Forgets the token of the chosen host, also in the secure storage. Links stay; their uploads wait. Then revokes it if this program had it
	 * made; that the server cannot be reached keeps nobody signed in. A token that a person made stays valid.
	 */
	void signOut();

	/**
	 * Reads the stored token of the chosen host and tries it, once after the start, and again on request after
	 * {@link AccountState.Offline}. Does nothing if already signed in. Listeners are told what changes: another try in vain of a host that is
	 * away is no news to them.
	 *
	 * @param cancellation stops the request
	 * @return the state reached
	 */
	AccountState restore(Cancellation cancellation);

	/**
	 * A client with the account of a host. It belongs to this service: do not close it. A {@link org.osfworkbench.client.api.OsfException.NotSignedIn} from it
	 * changes the state to {@link AccountState.Rejected} by itself.
	 *
	 * @param hostId as in {@link Host#id()}
	 * @return the client, or empty if nobody is signed in there
	 */
	Optional<OsfClient> client(String hostId);

	/**
	 * As {@link #client}, for callers that cannot go on without.
	 *
	 * @param hostId as in {@link Host#id()}
	 * @return the client
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotSignedIn} if nobody is signed in there
	 */
	default OsfClient requireClient(String hostId) throws OsfException {
		return client(hostId).orElseThrow(() -> nobody(hostId));
	}

	/**
	 * A client for reading: that of {@link #client}, or if nobody is signed in there, one that reads what is public. It belongs to this
	 * service: do not close it.
	 *
	 * @param hostId as in {@link Host#id()}
	 * @return the client, or empty if the host is not configured on this computer
	 */
	Optional<OsfClient> reader(String hostId);

	/**
	 * As {@link #reader}, for callers that cannot go on without.
	 *
	 * @param hostId as in {@link Host#id()}
	 * @return the client
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotSignedIn} if the host is not configured
	 */
	default OsfClient requireReader(String hostId) throws OsfException {
		return reader(hostId).orElseThrow(() -> nobody(hostId));
	}

	private static OsfException nobody(String hostId) {
		return new OsfException.NotSignedIn("Nobody is signed in on " + hostId, OsfException.Details.NONE); //$NON-NLS-1$
	}

	/**
	 * A client and whose it is. What is done with the client is done as that person, whoever signs in meanwhile.
	 *
	 * @param client as of {@link Accounts#client(String)}
	 * @param user the person
	 */
	record Acting(OsfClient client, User user) {
	}

	/**
	 * A client with the account of a host, and whose it is. Asks the host if that is not known yet.
	 *
	 * @param hostId as in {@link Host#id()}
	 * @param cancellation stops the request
	 * @return both, or empty if nobody is signed in there
	 * @throws OsfException if the host was asked and did not tell
	 */
	Optional<Acting> acting(String hostId, Cancellation cancellation) throws OsfException;

	/**
	 * Who was signed in on a host last, also after a sign-out, a refusal or a restart. Returns at once.
	 *
	 * @param hostId as in {@link Host#id()}
	 * @return the person; empty if nobody ever was
	 */
	Optional<User> lastUser(String hostId);

	/**
	 * Starts telling a listener about changes.
	 *
	 * @param listener told from any thread
	 */
	void addListener(AccountListener listener);

	/**
	 * Stops telling a listener.
	 *
	 * @param listener the listener
	 */
	void removeListener(AccountListener listener);
}
