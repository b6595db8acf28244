package org.osfworkbench.workspace.internal.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.SignIn;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.User;
import org.osfworkbench.workspace.account.Account;
import org.osfworkbench.workspace.account.AccountListener;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.account.TokenStore;

/** The accounts, without anything of OSGi, so that a plain test can build it. Safe for use from any thread. */
public class AccountsService implements Accounts {

	private final OsfClientFactory factory;
	private final KeptTokens tokens;
	private final HostRegistry registry;
	private final List<AccountListener> listeners = new CopyOnWriteArrayList<>();
	private final Map<String, Session> sessions = new ConcurrentHashMap<>();
	/** Hosts whose token was refused or is known not to exist, so that the storage need not be asked again. */
	private final Set<String> withoutToken = ConcurrentHashMap.newKeySet();
	private final List<Session> retired = new CopyOnWriteArrayList<>();
	/** Held while a token is read, tried or forgotten; never while listeners are told. */
	private final ReentrantLock changing = new ReentrantLock();
	private final Map<Host, OsfClient> anonymous = new ConcurrentHashMap<>();
	private volatile AccountState state;

	/**
	 * Makes the service; nobody is signed in yet.
	 *
	 * @param factory makes clients
	 * @param signIn renews and revokes tokens
	 * @param store keeps tokens
	 * @param registry knows hosts
	 * @param environment may have a token
	 */
	public AccountsService(OsfClientFactory factory, SignIn signIn, TokenStore store, HostRegistry registry, Environment environment) {
		this.factory = factory;
		this.tokens = new KeptTokens(factory, signIn, store, environment);
		this.registry = registry;
		this.state = new AccountState.SignedOut(registry.chosen());
	}

	@Override
	public final AccountState state() {
		return state;
	}

	@Override
	public final List<Host> hosts() {
		return registry.all();
	}

	@Override
	public final void configure(Host host) {
		if (host(host.id()).filter(known -> !known.trustsAll(host)).isPresent()) {
			forget(host);
		}
		registry.put(host);
		AccountState before = state;
		AccountState now = before.at(registry.chosen());
		boolean follows = before.host().id().equals(now.host().id()) || before instanceof AccountState.SignedOut;
		if (follows && !now.equals(before)) {
			change(now);
		}
	}

	@Override
	public final List<Host> added() {
		return registry.added();
	}

	@Override
	public final void remove(String hostId) {
		Optional<Host> host = registry.added().stream().filter(known -> known.id().equals(hostId)).findFirst();
		if (host.isEmpty()) {
			return;
		}
		changing.lock();
		try {
			drop(hostId);
			registry.remove(hostId);
			Optional.ofNullable(anonymous.remove(host.get())).ifPresent(OsfClient::close);
			if (state.host().id().equals(hostId)) {
				state = new AccountState.SignedOut(registry.chosen());
			}
		} finally {
			changing.unlock();
		}
		tell(state);
	}

	/** The token was given for other addresses; a server that has taken the name must not get it. */
	private void forget(Host host) {
		boolean shown;
		changing.lock();
		try {
			drop(host.id());
			shown = state.host().id().equals(host.id());
			state = shown ? new AccountState.SignedOut(host) : state;
		} finally {
			changing.unlock();
		}
		if (shown) {
			tell(state);
		}
	}

	@Override
	public final User tryToken(Host host, Token token, Cancellation cancellation) throws OsfException {
		try (OsfClient client = factory.open(host, Optional.of(token))) {
			return Session.identify(client, cancellation);
		}
	}

	@Override
	public final AccountState.SignedIn signIn(Host host, TokenStore.Stored brought, Cancellation cancellation) throws OsfException {
		User user;
		try {
			user = tryToken(host, brought.token(), cancellation);
		} catch (OsfException | CancellationException e) {
			brought.revocable().ifPresent(token -> tokens.revoke(host, token));
			throw e;
		}
		return signedIn(host, brought.of(user), user);
	}

	private AccountState.SignedIn signedIn(Host host, TokenStore.Stored stored, User user) {
		AccountState.SignedIn reached;
		changing.lock();
		try {
			boolean kept = tokens.keep(host, stored);
			registry.choose(host);
			known(host.id(), open(host, tokens.client(host, stored, user), user.fullName()), user);
			reached = new AccountState.SignedIn(new Account(host, user), kept);
			state = reached;
		} finally {
			changing.unlock();
		}
		tell(reached);
		return reached;
	}

	@Override
	public final void signOut() {
		Host host;
		Optional<Token> made;
		changing.lock();
		try {
			host = state.host();
			made = tokens.revocable(host.id());
			drop(host.id());
			state = new AccountState.SignedOut(host);
		} finally {
			changing.unlock();
		}
		tell(state);
		made.ifPresent(token -> tokens.revoke(host, token));
	}

	@Override
	public final AccountState choose(Host host, Cancellation cancellation) {
		changing.lock();
		try {
			registry.choose(host);
			state = new AccountState.SignedOut(host);
		} finally {
			changing.unlock();
		}
		return restore(cancellation);
	}

	@Override
	public final Optional<OAuthApplication> application(Host host) {
		return registry.application(host);
	}

	@Override
	public final AccountState restore(Cancellation cancellation) {
		AccountState before;
		AccountState told;
		AccountState reached;
		changing.lock();
		try {
			before = state;
			if (before instanceof AccountState.SignedIn) {
				return before;
			}
			told = announced(before);
			reached = tryStored(before, registry.chosen(), cancellation);
			state = reached;
		} finally {
			changing.unlock();
		}
		// a try in vain is no news: who tries again at each news would never come to rest
		if (!reached.equals(told)) {
			tell(reached);
		}
		return reached;
	}

	@Override
	public final Optional<OsfClient> client(String hostId) {
		Optional<Session> session = Optional.ofNullable(sessions.get(hostId));
		if (session.isEmpty() && !withoutToken.contains(hostId)) {
			session = host(hostId).flatMap(this::openStored);
		}
		return session.map(Session::client);
	}

	@Override
	public final Optional<OsfClient> reader(String hostId) {
		return client(hostId).or(() -> host(hostId).map(host -> anonymous.computeIfAbsent(host, known -> factory.open(known, Access.ANONYMOUS))));
	}

	@Override
	public final Optional<Acting> acting(String hostId, Cancellation cancellation) throws OsfException {
		Optional<OsfClient> client = client(hostId);
		Optional<Session> session = Optional.ofNullable(sessions.get(hostId)).filter(present -> client.filter(present.client()::equals).isPresent());
		if (session.isEmpty()) {
			return Optional.empty();
		}
		if (session.get().user().isEmpty()) {
			known(hostId, session.get(), Session.identify(session.get().client(), cancellation));
		}
		return session.get().user().map(user -> new Acting(session.get().client(), user));
	}

	@Override
	public final Optional<User> lastUser(String hostId) {
		return registry.lastUser(hostId);
	}

	@Override
	public final void addListener(AccountListener listener) {
		listeners.add(listener);
	}

	@Override
	public final void removeListener(AccountListener listener) {
		listeners.remove(listener);
	}

	/** Ends every session without forgetting a token. */
	protected final void close() {
		List<Session> all = new ArrayList<>(sessions.values());
		all.addAll(retired);
		sessions.clear();
		all.forEach(Session::end);
		anonymous.values().forEach(OsfClient::close);
		anonymous.clear();
	}

	/** Says that a token is about to be tried, before the first look at the storage. */
	protected final void announceRestore() {
		state = new AccountState.SigningIn(registry.chosen());
	}

	/** What listeners know while a token is tried: another try of a host that is away stays quiet. */
	private AccountState announced(AccountState before) {
		if (before instanceof AccountState.Offline) {
			return before;
		}
		AccountState now = new AccountState.SigningIn(before.host());
		change(now);
		return now;
	}

	private AccountState tryStored(AccountState before, Host host, Cancellation cancellation) {
		withoutToken.remove(host.id());
		Optional<Session> stored = openStored(host);
		if (stored.isEmpty()) {
			return new AccountState.SignedOut(host);
		}
		Session session = stored.get();
		try {
			User user = Session.identify(session.unwatched(), cancellation);
			known(host.id(), session, user);
			return new AccountState.SignedIn(new Account(host, user), true);
		} catch (OsfException.NotSignedIn e) {
			retire(host, session);
			return new AccountState.Rejected(host, session.userName());
		} catch (OsfException e) {
			return new AccountState.Offline(host, session.userName());
		} catch (CancellationException e) {
			return before instanceof AccountState.SigningIn ? new AccountState.Offline(host, session.userName()) : before;
		}
	}

	/** The session of a host; made of the stored token if there is none yet. */
	private Optional<Session> openStored(Host host) {
		changing.lock();
		try {
			Optional<Session> present = Optional.ofNullable(sessions.get(host.id()));
			if (present.isPresent()) {
				return present;
			}
			Optional<KeptTokens.Opened> kept = tokens.open(host);
			if (kept.isEmpty()) {
				withoutToken.add(host.id());
			}
			return kept.map(found -> open(host, found.client(), found.userName()));
		} finally {
			changing.unlock();
		}
	}

	private Session open(Host host, OsfClient client, String userName) {
		Session session = new Session(client, userName, refused -> refused(host, refused));
		end(host.id());
		withoutToken.remove(host.id());
		sessions.put(host.id(), session);
		return session;
	}

	private void known(String hostId, Session session, User user) {
		session.belongsTo(user);
		registry.remember(hostId, user);
	}

	private void drop(String hostId) {
		end(hostId);
		withoutToken.add(hostId);
		tokens.forget(hostId);
	}

	private void end(String hostId) {
		Optional.ofNullable(sessions.remove(hostId)).ifPresent(Session::end);
	}

	/** The first refusal of a session's token ends it; later ones, and those of older sessions, change nothing. */
	private void refused(Host host, Session session) {
		boolean first = retire(host, session);
		AccountState before = state;
		if (first && before.host().id().equals(host.id())) {
			change(new AccountState.Rejected(host, before instanceof AccountState.SignedIn in ? in.account().user().fullName() : session.userName()));
		}
	}

	/** Takes a session out of use. It is closed later, because other requests of it may still be on their way. */
	private boolean retire(Host host, Session session) {
		boolean first = sessions.remove(host.id(), session);
		if (first) {
			withoutToken.add(host.id());
			retired.add(session);
		}
		return first;
	}

	private void change(AccountState next) {
		state = next;
		tell(next);
	}

	private void tell(AccountState news) {
		listeners.forEach(listener -> listener.accountChanged(news));
	}
}
