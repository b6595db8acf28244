package org.osfworkbench.client.api;

/** What came of a sign-in by browser. */
public sealed interface BrowserResult {

	/**
	 * The person agreed.
	 *
	 * @param tokens what to use from now on
	 */
	record SignedIn(OAuthTokens tokens) implements BrowserResult {
	}

	/** The person or the server said no. */
	record Declined() implements BrowserResult {
	}

	/** Nothing came back in time. The server shows mistakes as pages in the browser only, so this can be one of them. */
	record TimedOut() implements BrowserResult {
	}
}
