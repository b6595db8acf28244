package org.osfworkbench.cli.command;

import java.nio.file.Path;
import java.util.Optional;

import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.ViewOnlyKey;
import org.osfworkbench.workspace.account.TokenStore;

import picocli.CommandLine.Option;

/**
 * As whom a command speaks to a host: nobody; the reader of a view-only link; the owner of the token in a file, in the environment, or kept by
 * {@code osf login}, in this order.
 */
@SuppressWarnings("nls") // names of options; texts are in help.properties
final class AccessOptions {

	@Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "option.token-file")
	private Optional<Path> tokenFile = Optional.empty();

	@Option(names = "--view-only-file", paramLabel = "FILE", descriptionKey = "option.view-only-file")
	private Optional<Path> keyFile = Optional.empty();

	@Option(names = "--anonymous", descriptionKey = "option.anonymous")
	private boolean anonymous;

	/** What the options and the environment say. May wait for the system's keyring. */
	Access of(Session session, Host host) throws UsageException {
		if (anonymous) {
			return Access.ANONYMOUS;
		}
		Optional<ViewOnlyKey> key = session.surroundings().key(keyFile);
		if (key.isPresent()) {
			return Access.viewOnly(key.get());
		}
		Optional<Token> given = given(session, host);
		return given.isPresent() ? Access.token(given.get()) : kept(session, host);
	}

	/** A token that needs no keyring. */
	Optional<Token> given(Session session, Host host) throws UsageException {
		return session.surroundings().token(tokenFile, host);
	}

	private static Access kept(Session session, Host host) {
		TokenStore store = session.tokens().get();
		return store.load(host.id()).map(stored -> store.access(host, stored, session.signIn())).orElse(Access.ANONYMOUS);
	}
}
