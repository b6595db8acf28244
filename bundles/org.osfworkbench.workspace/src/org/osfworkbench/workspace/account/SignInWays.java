package org.osfworkbench.workspace.account;

import java.util.Optional;

import org.osfworkbench.client.api.BrowserPrompt;
import org.osfworkbench.client.api.BrowserResult;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PasswordLogin;
import org.osfworkbench.client.api.PasswordResult;
import org.osfworkbench.client.api.SignIn;

/**
 * The ways to sign in without a token at hand ({@code osf-api.md}, sections 2.2 to 2.4), for a window and for a terminal alike. What they bring is
 * to be kept by {@link Accounts#signIn(Host, TokenStore.Stored, Cancellation)} or by a {@link TokenStore}. Methods wait for the network.
 */
public final class SignInWays {

	/** What came of an attempt. Prints without secrets. */
	public sealed interface Outcome {

		/**
		 * There is a token, of a person who is not known yet.
		 *
		 * @param stored what to keep
		 */
		record Ready(TokenStore.Stored stored) implements Outcome {
		}

		/**
		 * The account has a second factor: try again with its code.
		 *
		 * @param wrong whether there was a code already, which was wrong or too old
		 */
		record CodeNeeded(boolean wrong) implements Outcome {
		}

		/**
		 * User name or password are wrong, or the account has no password.
		 *
		 * @param serverWords what the server said; may be empty
		 */
		record Refused(String serverWords) implements Outcome {
		}

		/** The person or the server said no in the browser. */
		record Declined() implements Outcome {
		}

		/** Nothing came back from the browser in time. */
		record TimedOut() implements Outcome {
		}
	}

	private final SignIn signIn;

	/**
	 * Makes the ways.
	 *
	 * @param signIn speaks to the server
	 */
	public SignInWays(SignIn signIn) {
		this.signIn = signIn;
	}

	/**
	 * Makes a token of user name and password, which are not kept.
	 *
	 * @param host where
	 * @param login closed by the caller, who may have to try again with a code
	 * @param code of the second factor; empty at the first attempt
	 * @param name what the token is called in the person's settings
	 * @param cancellation stops the request
	 * @return the token, or what is missing
	 * @throws OsfException if there was no usable answer
	 */
	public Outcome password(Host host, PasswordLogin login, Optional<String> code, String name, Cancellation cancellation) throws OsfException {
		return switch (signIn.makeToken(host, login, code, name, cancellation)) {
			case PasswordResult.Made made -> new Outcome.Ready(TokenStore.Stored.made(made.token()));
			case PasswordResult.CodeNeeded needed -> new Outcome.CodeNeeded(false);
			case PasswordResult.CodeWrong wrong -> new Outcome.CodeNeeded(true);
			case PasswordResult.Refused refused -> new Outcome.Refused(refused.serverWords());
		};
	}

	/**
	 * Lets the person sign in by the system's browser, and waits.
	 *
	 * @param host where
	 * @param application what the institution registered
	 * @param prompt how to show it
	 * @param cancellation stops waiting
	 * @return the token, or why there is none
	 * @throws OsfException if there was no usable answer, or the port is taken
	 */
	public Outcome browser(Host host, OAuthApplication application, BrowserPrompt prompt, Cancellation cancellation) throws OsfException {
		return switch (signIn.browse(host, application, prompt, cancellation)) {
			case BrowserResult.SignedIn in -> new Outcome.Ready(TokenStore.Stored.brought(application, in.tokens()));
			case BrowserResult.Declined declined -> new Outcome.Declined();
			case BrowserResult.TimedOut timedOut -> new Outcome.TimedOut();
		};
	}
}
