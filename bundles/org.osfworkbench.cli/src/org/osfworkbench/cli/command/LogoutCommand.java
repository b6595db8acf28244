package org.osfworkbench.cli.command;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.workspace.account.TokenStore;
import org.osfworkbench.workspace.account.TokenStore.Stored;

import picocli.CommandLine.Command;

/**
 * {@code osf logout}: forgets the token of a host, and revokes it if {@code osf login} made it. A token that a person made may be in use
 * elsewhere and stays valid. JSON, one line: the fields of {@link AccountRows#account} with {@code result} ({@code signed-out}) and
 * {@code revoked}.
 */
@Command(name = "logout")
@SuppressWarnings("nls") // names of JSON fields
final class LogoutCommand extends HostCommand {

	LogoutCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Host host, Output output) {
		TokenStore store = session().tokens().get();
		Optional<Stored> stored = store.load(host.id());
		if (stored.isEmpty()) {
			output.note("osf: " + NLS.bind(Messages.Logout_nobody, host.name()));
			return ExitCode.SIGN_IN;
		}
		Optional<Token> made = stored.get().revocable();
		boolean revoked = made.isPresent() && revoke(host, made.get(), output);
		store.remove(host.id());
		output.result(AccountRows.account(host.id(), stored.get()).with("result", "signed-out").with("revoked", revoked),
				NLS.bind(Messages.Logout_done, stored.get().userName(), host.name()));
		return made.isPresent() && !revoked ? ExitCode.PROBLEMS_REMAIN : ExitCode.DONE;
	}

	private boolean revoke(Host host, Token made, Output output) {
		try {
			session().signIn().revoke(host, made, session().cancellation());
			return true;
		} catch (OsfException e) {
			output.note("osf: " + NLS.bind(Messages.Logout_notRevoked, host.tokenPage(), Explanation.of(e)));
			return false;
		}
	}
}
