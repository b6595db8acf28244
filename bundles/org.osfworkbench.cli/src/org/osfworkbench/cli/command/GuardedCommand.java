package org.osfworkbench.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.journal.JournalException;

import picocli.CommandLine.Option;

/** A command that turns failures into a line and an exit code. */
@SuppressWarnings("nls") // names of options; texts are in help.properties
abstract class GuardedCommand implements Callable<Integer> {

	private final Session session;

	@Option(names = "--json", descriptionKey = "option.json")
	private boolean json;

	@Option(names = { "-h", "--help" }, usageHelp = true, descriptionKey = "option.help")
	private boolean help;

	GuardedCommand(Session session) {
		this.session = session;
	}

	/**
	 * Does the work.
	 *
	 * @return how it ended
	 */
	abstract ExitCode run(Output output) throws OsfException, IOException, UsageException;

	final Session session() {
		return session;
	}

	@Override
	public final Integer call() {
		return Integer.valueOf(guarded(session.output(json)).number());
	}

	private ExitCode guarded(Output output) {
		try {
			return run(output);
		} catch (UsageException e) {
			output.note("osf: " + e.getMessage());
			return ExitCode.USAGE;
		} catch (OsfException e) {
			output.note("osf: " + Explanation.of(e));
			return ExitCode.of(e);
		} catch (@SuppressWarnings("unused") NothingLinkedException e) {
			return ExitCode.NOT_FOUND;
		} catch (IOException e) {
			output.note("osf: " + Explanation.of(e));
			return ExitCode.PROBLEMS_REMAIN;
		} catch (JournalException e) {
			output.note("osf: " + NLS.bind(Messages.Explanation_disk, e.getMessage()));
			return ExitCode.PROBLEMS_REMAIN;
		} catch (CancellationException e) {
			output.note("osf: " + Messages.RemoteCommand_cancelled);
			return ExitCode.PROBLEMS_REMAIN;
		}
	}
}
