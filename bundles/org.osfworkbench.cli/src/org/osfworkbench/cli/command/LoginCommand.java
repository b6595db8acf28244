package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.User;
import org.osfworkbench.workspace.account.TokenStore.Stored;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code osf login}: tries a token and keeps it in the secure storage. The token is typed unseen, or comes by a pipe or from a file; or it is made of
 * user name and password, which is not kept; or the browser brings it, for an application that an institution registered. JSON, one line: the fields of {@link AccountRows#account} with {@code result} ({@code signed-in}).
 */
@Command(name = "login")
@SuppressWarnings("nls") // names of options and JSON fields
final class LoginCommand extends HostCommand {

	@Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "option.token-file")
	private Optional<Path> tokenFile = Optional.empty();

	@Option(names = "--user", paramLabel = "EMAIL", descriptionKey = "login.user")
	private Optional<String> user = Optional.empty();

	@Option(names = "--token-name", paramLabel = "TEXT", descriptionKey = "login.token-name")
	private String tokenName = "osf command";

	@Mixin
	private final BrowserOptions browser = new BrowserOptions();

	LoginCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Host host, Output output) throws OsfException, IOException, UsageException {
		if (Stream.of(user.isPresent(), tokenFile.isPresent(), browser.wanted()).filter(Boolean::booleanValue).count() > 1 || browser.idle()) {
			throw new UsageException(Messages.Login_ways);
		}
		Optional<Stored> before = session().tokens().get().load(host.id());
		if (before.isPresent()) {
			output.note("osf: " + NLS.bind(Messages.Login_already, before.get().userName(), host.name()));
			return ExitCode.PROBLEMS_REMAIN;
		}
		if (browser.wanted()) {
			OAuthApplication application = browser.application(session().environment());
			Optional<Stored> brought = new BrowserDialogue(session(), host, output).make(application, browser.patience());
			return brought.isEmpty() ? ExitCode.SIGN_IN : keep(host, brought.get(), output);
		}
		return keep(host, user.isPresent() ? new PasswordDialogue(session(), host, output).make(user.get(), tokenName)
				: new Stored(given(host), ""), output);
	}

	private ExitCode keep(Host host, Stored found, Output output) throws OsfException, UsageException {
		User owner;
		try {
			owner = owner(host, found.token());
		} catch (OsfException | CancellationException e) {
			takeBack(host, found, output);
			throw e;
		}
		Stored stored = found.of(owner);
		if (session().tokens().get().store(host.id(), stored)) {
			return signedIn(host, owner, stored, output);
		}
		output.note("osf: " + Messages.Login_notKept);
		takeBack(host, stored, output);
		return ExitCode.PROBLEMS_REMAIN;
	}

	private ExitCode signedIn(Host host, User owner, Stored stored, Output output) throws UsageException {
		output.result(AccountRows.account(host.id(), stored).with("id", owner.id()).with("result", "signed-in"),
				NLS.bind(Messages.Login_done, new Object[] { owner.fullName(), owner.id(), host.name() }));
		if (session().surroundings().token(Optional.empty(), host).isPresent()) {
			output.note("osf: " + Messages.Login_environment);
		}
		return ExitCode.DONE;
	}

	/** A token that was made a moment ago and is kept nowhere would be one that nobody knows of. */
	private void takeBack(Host host, Stored stored, Output output) {
		if (stored.revocable().isPresent()) {
			try {
				// also after an interruption, which has cancelled the session
				session().signIn().revoke(host, stored.revocable().get(), Cancellation.NEVER);
			} catch (OsfException e) {
				output.note("osf: " + NLS.bind(Messages.Logout_notRevoked, host.tokenPage(), Explanation.of(e)));
			}
		}
	}

	private Token given(Host host) throws IOException, UsageException {
		if (tokenFile.isPresent()) {
			return session().surroundings().token(tokenFile).orElseThrow();
		}
		char[] typed = session().keyboard().secret(NLS.bind(Messages.Login_token, host.name(), host.tokenPage()))
				.orElseThrow(() -> new UsageException(Messages.Login_noInput));
		String text = new String(typed);
		if (Token.check(text).isPresent()) {
			throw new UsageException(NLS.bind(Messages.Surroundings_token, Messages.Login_input));
		}
		return Token.of(text);
	}

	private User owner(Host host, Token token) throws OsfException {
		try (OsfClient client = session().clients().open(host, Optional.of(token))) {
			return client.whoAmI(session().cancellation())
					.orElseThrow(() -> new OsfException.NotSignedIn("The host took the token for nobody's", OsfException.Details.NONE));
		}
	}
}
