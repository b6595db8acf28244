package org.osfworkbench.cli.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.osfworkbench.cli.command.Surroundings;
import org.osfworkbench.cli.command.UsageException;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.workspace.account.AccountState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prepares the workspace of {@code ./run}: the sandbox as host, signed in there, and a project with the sample experiment. May be run again. */
@Command(name = "prepare")
@SuppressWarnings("nls") // names of options
final class PrepareCommand implements Callable<Integer> {

	private final PrintStream err;
	private final Cancellation cancellation;

	@Option(names = "--url", required = true)
	private URI url = URI.create("");

	@Option(names = "--token-file", required = true)
	private Path tokenFile = Path.of("");

	@Option(names = "--sample", required = true)
	private Path sample = Path.of("");

	PrepareCommand(PrintStream err, Cancellation cancellation) {
		this.err = err;
		this.cancellation = cancellation;
	}

	@Override
	public Integer call() {
		return Commands.guarded(err, () -> {
			Token token = new Surroundings(Map.of()).token(Optional.of(tokenFile)).orElseThrow(() -> new UsageException(Messages.DemoCommand_noToken));
			Host host = Hosts.sandbox(url);
			try (Services services = new Services(new Told())) {
				services.accounts().configure(host);
				AccountState.SignedIn state = services.accounts().signIn(host, token, cancellation);
				Stage.expect(state.kept(), Messages.PrepareCommand_notKept);
				SaveSteps.importInto("Stroop", sample);
				ResourcesPlugin.getWorkspace().save(true, new NullProgressMonitor());
			}
		});
	}
}
