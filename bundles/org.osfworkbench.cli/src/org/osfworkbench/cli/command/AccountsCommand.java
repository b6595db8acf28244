package org.osfworkbench.cli.command;

import java.util.Optional;

import org.osfworkbench.cli.output.Output;
import org.osfworkbench.workspace.account.TokenStore;
import org.osfworkbench.workspace.account.TokenStore.Stored;

import picocli.CommandLine.Command;

/** {@code osf accounts}: whose tokens are kept, without asking a host. JSON lines, see {@link AccountRows#account}. */
@Command(name = "accounts")
final class AccountsCommand extends GuardedCommand {

	AccountsCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Output output) {
		TokenStore store = session().tokens().get();
		for (String hostId : store.hostIds()) {
			Optional<Stored> stored = store.load(hostId);
			stored.ifPresent(account -> output.result(AccountRows.account(hostId, account),
					String.format("%-20s %s", hostId, account.userName()))); //$NON-NLS-1$
		}
		return ExitCode.DONE;
	}
}
