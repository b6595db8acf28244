package org.osfworkbench.client.api;

import java.util.Optional;

/** Makes clients. Inside OSGi this is a service; elsewhere use {@link #standalone()}. */
@FunctionalInterface
public interface OsfClientFactory {

	/**
	 * Opens a client. Sends nothing yet.
	 *
	 * @param host where
	 * @param access as whom
	 * @return a client that the caller closes
	 */
	OsfClient open(Host host, Access access);

	/**
	 * Opens a client. Sends nothing yet.
	 *
	 * @param host where
	 * @param token the account's token, or empty to read public things only
	 * @return a client that the caller closes
	 */
	default OsfClient open(Host host, Optional<Token> token) {
		return open(host, token.map(Access::token).orElse(Access.ANONYMOUS));
	}

	/**
	 * The factory for programs without OSGi.
	 *
	 * @return a factory that shares nothing between its clients
	 */
	static OsfClientFactory standalone() {
		return new org.osfworkbench.client.http.HttpClientFactory();
	}

	/**
	 * The factory for programs without OSGi that remember what an account has used of its daily limit.
	 *
	 * @param budgets for example {@link BudgetStore#ofUser}
	 * @return a factory whose clients of the same account share a budget
	 */
	static OsfClientFactory standalone(BudgetStore budgets) {
		return new org.osfworkbench.client.http.HttpClientFactory(null, budgets, null);
	}

	/**
	 * The same, for programs that reach the host by a proxy.
	 *
	 * @param proxies decides about proxies
	 * @param budgets for example {@link BudgetStore#ofUser}
	 * @return a factory whose clients of the same account share a budget
	 */
	static OsfClientFactory standalone(ProxySelection proxies, BudgetStore budgets) {
		return new org.osfworkbench.client.http.HttpClientFactory(proxies, budgets, null);
	}

	/**
	 * Sign-in for programs without OSGi that reach the host by a proxy.
	 *
	 * @param proxies decides about proxies
	 * @return the ways to get a token
	 */
	static SignIn standaloneSignIn(ProxySelection proxies) {
		return new org.osfworkbench.client.http.HttpClientFactory(proxies, null, null);
	}

	/**
	 * Sign-in for programs without OSGi.
	 *
	 * @return the ways to get a token
	 */
	static SignIn standaloneSignIn() {
		return new org.osfworkbench.client.http.HttpClientFactory();
	}
}
