package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.cli.path.OsfPath;
import org.osfworkbench.client.api.BudgetStore;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.OsfException;

import picocli.CommandLine.Option;

/** A command that talks to a host: opens the client, turns failures into a line and an exit code. */
@SuppressWarnings("nls") // names of options; texts are in help.properties
abstract class RemoteCommand implements Callable<Integer> {

	/** What {@link RemoteCommand#run} works with. */
	record Work(OsfClient client, Host host, Output output, Cancellation cancellation) {

		OsfPath path(String text) throws UsageException {
			return OsfPath.parse(text, host).orElseThrow(() -> new UsageException(NLS.bind(Messages.RemoteCommand_path, text)));
		}
	}

	private final Session session;

	@Option(names = "--json", descriptionKey = "option.json")
	private boolean json;

	@Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "option.token-file")
	private Optional<Path> tokenFile = Optional.empty();

	@Option(names = { "-h", "--help" }, usageHelp = true, descriptionKey = "option.help")
	private boolean help;

	RemoteCommand(Session session) {
		this.session = session;
	}

	/**
	 * Does the work.
	 *
	 * @return how it ended
	 */
	abstract ExitCode run(Work work) throws OsfException, IOException, UsageException;

	@Override
	public final Integer call() {
		Output output = session.output(json);
		return Integer.valueOf(guarded(output).number());
	}

	private ExitCode guarded(Output output) {
		try {
			return connected(output);
		} catch (UsageException e) {
			output.note("osf: " + e.getMessage());
			return ExitCode.USAGE;
		} catch (OsfException e) {
			output.note("osf: " + Explanation.of(e));
			return ExitCode.of(e);
		} catch (IOException e) {
			output.note("osf: " + Explanation.of(e));
			return ExitCode.PROBLEMS_REMAIN;
		} catch (CancellationException e) {
			output.note("osf: " + Messages.RemoteCommand_cancelled);
			return ExitCode.PROBLEMS_REMAIN;
		}
	}

	private ExitCode connected(Output output) throws UsageException, OsfException, IOException {
		Surroundings surroundings = new Surroundings(session.environment());
		Host host = surroundings.host();
		BudgetStore budgets = BudgetStore.ofUser(session.environment()::get);
		try (OsfClient client = OsfClientFactory.standalone(budgets).open(host, surroundings.token(tokenFile))) {
			return run(new Work(client, host, output, session.cancellation()));
		}
	}
}
