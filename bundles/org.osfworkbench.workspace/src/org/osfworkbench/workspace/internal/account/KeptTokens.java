package org.osfworkbench.workspace.internal.account;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ILog;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.SignIn;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.User;
import org.osfworkbench.workspace.account.TokenStore;
import org.osfworkbench.workspace.account.TokenStore.Stored;

/** The tokens of the environment and of the storage: opens clients with them, and takes back what this program had made. */
final class KeptTokens {

	private final OsfClientFactory factory;
	private final SignIn signIn;
	private final TokenStore store;
	private final Environment environment;
	/** Tokens for which there was no encrypted place: they are good until the end of this run. */
	private final Map<String, Stored> unkept = new ConcurrentHashMap<>();

	/** A client and the name of its person, which may be empty. */
	record Opened(OsfClient client, String userName) {
	}

	KeptTokens(OsfClientFactory factory, SignIn signIn, TokenStore store, Environment environment) {
		this.factory = factory;
		this.signIn = signIn;
		this.store = store;
		this.environment = environment;
	}

	/** With the environment's token, else with the stored one, which is renewed when it has to be; empty if there is none. */
	Optional<Opened> open(Host host) {
		Optional<Token> given = environment.token(host.id());
		return given.isPresent() ? Optional.of(new Opened(factory.open(host, given), "")) //$NON-NLS-1$
				: store.load(host.id())
						.map(stored -> new Opened(factory.open(host, store.access(host, stored, signIn)), stored.userName()));
	}

	/** With a token that was tried a moment ago. */
	OsfClient client(Host host, Stored stored, User user) {
		return factory.open(host, store.access(host, stored, signIn).of(user.id()));
	}

	/** Answers whether there was an encrypted place for it. */
	boolean keep(Host host, Stored stored) {
		boolean kept = store.store(host.id(), stored);
		if (kept) {
			unkept.remove(host.id());
		} else {
			unkept.put(host.id(), stored);
		}
		return kept;
	}

	void forget(String hostId) {
		unkept.remove(hostId);
		store.remove(hostId);
	}

	/** What is to be revoked when the token of the host has been forgotten. */
	Optional<Token> revocable(String hostId) {
		return Optional.ofNullable(unkept.get(hostId)).or(() -> store.load(hostId)).flatMap(Stored::revocable);
	}

	/** Waits for the server. A failure is logged only: the token is not kept any more, and the web site lists it. */
	void revoke(Host host, Token token) {
		try {
			signIn.revoke(host, token, Cancellation.NEVER);
		} catch (OsfException e) {
			ILog.of(KeptTokens.class).warn("The token could not be revoked; it can be deleted at " + host.tokenPage() + ": " //$NON-NLS-1$ //$NON-NLS-2$
					+ e.getClass().getSimpleName());
		}
	}
}
