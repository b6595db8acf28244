package org.osfworkbench.cli.command;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PasswordLogin;
import org.osfworkbench.workspace.account.SignInWays;
import org.osfworkbench.workspace.account.SignInWays.Outcome;
import org.osfworkbench.workspace.account.TokenStore.Stored;

/**
 * Makes a token of user name, password and, if the account has one, a code of its second factor. Password and code are typed unseen, or are
 * the first lines of a pipe. The password is overwritten as soon as the token is there.
 */
final class PasswordDialogue {

	private static final int ATTEMPTS = 3;

	private final SignInWays ways;
	private final Session session;
	private final Host host;
	private final Output output;

	PasswordDialogue(Session session, Host host, Output output) {
		this.session = session;
		this.ways = new SignInWays(session.signIn());
		this.host = host;
		this.output = output;
	}

	Stored make(String user, String name) throws OsfException, IOException, UsageException {
		try (PasswordLogin login = new PasswordLogin(user, ask(NLS.bind(Messages.Login_password, user, host.name())))) {
			Outcome outcome = ways.password(host, login, Optional.empty(), name, session.cancellation());
			for (int attempt = 0; attempt < ATTEMPTS && wantsCode(outcome); attempt++) {
				String code = new String(ask(Messages.Login_code)).strip();
				outcome = ways.password(host, login, Optional.of(code), name, session.cancellation());
			}
			if (outcome instanceof Outcome.Ready ready) {
				return ready.stored();
			}
			throw refused(outcome instanceof Outcome.Refused refused ? refused.serverWords() : ""); //$NON-NLS-1$
		}
	}

	private boolean wantsCode(Outcome outcome) {
		if (outcome instanceof Outcome.CodeNeeded needed && needed.wrong()) {
			output.note("osf: " + Messages.Login_codeWrong); //$NON-NLS-1$
		}
		return outcome instanceof Outcome.CodeNeeded;
	}

	private char[] ask(String question) throws IOException, UsageException {
		return session.keyboard().secret(question).orElseThrow(() -> new UsageException(Messages.Login_noInput));
	}

	private OsfException refused(String words) {
		output.note("osf: " + Messages.Login_refused); //$NON-NLS-1$
		return new OsfException.NotSignedIn("No token was made", new OsfException.Details(0, words, "", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
