package org.osfworkbench.client.api;

import java.util.Optional;

/**
 * Ways to get a token other than pasting one ({@code osf-api.md}, section 2). Nothing here has a window or keeps anything. Methods
 * block and may be called from any thread but a user interface's. Inside OSGi this is a service; elsewhere use
 * {@link OsfClientFactory#standaloneSignIn()}.
 */
public interface SignIn {

	/**
	 * Makes a personal access token of user name and password. Only the token is to be kept.
	 *
	 * @param host where
	 * @param login closed by the caller, who may have to try again with a code
	 * @param code of the second factor; empty at the first attempt
	 * @param name what the token is called in the person's settings
	 * @param cancellation stops the request
	 * @return the token, or what is missing
	 * @throws OsfException if there was no usable answer
	 */
	PasswordResult makeToken(Host host, PasswordLogin login, Optional<String> code, String name, Cancellation cancellation)
			throws OsfException;

	/**
	 * Signs in by the system's browser. Listens on this computer only, for one answer that carries the right secret state.
	 *
	 * @param host where
	 * @param application what the institution registered
	 * @param prompt how to show it
	 * @param cancellation stops waiting
	 * @return the tokens, or why there are none
	 * @throws OsfException {@link OsfException.Unavailable} also if the port is taken
	 */
	BrowserResult browse(Host host, OAuthApplication application, BrowserPrompt prompt, Cancellation cancellation) throws OsfException;

	/**
	 * Gets a new token by a refresh token.
	 *
	 * @param host where
	 * @param application what the institution registered
	 * @param refresh the refresh token
	 * @param cancellation stops the request
	 * @return a new token
	 * @throws OsfException {@link OsfException.NotSignedIn} if the refresh token does not work any more
	 */
	Grant refresh(Host host, OAuthApplication application, Token refresh, Cancellation cancellation) throws OsfException;

	/**
	 * The access for a client: its token is refreshed before it expires, and once when it is refused.
	 *
	 * @param host where
	 * @param application what the institution registered
	 * @param tokens what the sign-in brought
	 * @return the access
	 */
	default Access access(Host host, OAuthApplication application, OAuthTokens tokens) {
		Access access = Access.grant(tokens.access());
		return tokens.refresh().isEmpty() ? access : access.renewedBy((refused, cancellation) -> {
			try {
				return Optional.of(refresh(host, application, tokens.refresh().get(), cancellation));
			} catch (@SuppressWarnings("unused") OsfException.NotSignedIn e) {
				return Optional.empty();
			}
		});
	}

	/**
	 * Makes a token useless, at sign-out. A refresh token takes its access tokens with it.
	 *
	 * @param host where
	 * @param token any token
	 * @param cancellation stops the request
	 * @throws OsfException if the server did not confirm it
	 */
	void revoke(Host host, Token token, Cancellation cancellation) throws OsfException;
}
