package org.osfworkbench.cli.command;

import java.io.PrintStream;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.BudgetStore;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.ProxySelection;
import org.osfworkbench.client.api.SignIn;
import org.osfworkbench.sync.link.LinkPlaces;
import org.osfworkbench.workspace.account.TokenStore;

/**
 * What a run of the command was given.
 *
 * @param environment variables of the process
 * @param out the standard output
 * @param err the standard error
 * @param cancellation cancelled when the person interrupts the command
 * @param version of the program, for {@code --version}
 * @param keyboard the standard input
 * @param tokens finds where tokens are kept; asked only when one is needed, because that may wait for the system's keyring
 * @param browser shows an address without a secret on this computer's screen, if there is one; returns at once
 */
public record Session(Map<String, String> environment, PrintStream out, PrintStream err, Cancellation cancellation, String version,
		Keyboard keyboard, Supplier<TokenStore> tokens, Consumer<URI> browser) {

	/** Copies the map. */
	public Session {
		environment = Map.copyOf(environment);
	}

	/**
	 * Where a command writes.
	 *
	 * @param json whether results are JSON lines
	 * @return the output
	 */
	public Output output(boolean json) {
		return new Output(out, err, json);
	}

	/**
	 * Makes clients, which keep count of their requests from run to run.
	 *
	 * @return the factory
	 */
	OsfClientFactory clients() {
		return OsfClientFactory.standalone(proxies(), BudgetStore.ofUser(environment::get));
	}

	/**
	 * The ways to get a token.
	 *
	 * @return the ways
	 */
	SignIn signIn() {
		return OsfClientFactory.standaloneSignIn(proxies());
	}

	/**
	 * By which proxies servers are reached.
	 *
	 * @return what the variables of the environment say
	 */
	ProxySelection proxies() {
		return new EnvironmentProxies(environment);
	}

	/**
	 * Where the journals of links lie.
	 *
	 * @return the place that workbench and command share
	 */
	LinkPlaces places() {
		return LinkPlaces.ofUser(environment::get);
	}

	/**
	 * What the environment says.
	 *
	 * @return host, token and key given by variables
	 */
	Surroundings surroundings() {
		return new Surroundings(environment);
	}
}
