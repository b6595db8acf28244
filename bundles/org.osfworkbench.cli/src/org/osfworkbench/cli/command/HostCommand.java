package org.osfworkbench.cli.command;

import java.io.IOException;
import java.util.Optional;

import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;

import picocli.CommandLine.Option;

/** A command about one host: that of {@code --host}, or the environment's. */
@SuppressWarnings("nls") // names of options; texts are in help.properties
abstract class HostCommand extends GuardedCommand {

	@Option(names = "--host", paramLabel = "NAME", descriptionKey = "option.host")
	private Optional<String> hostName = Optional.empty();

	HostCommand(Session session) {
		super(session);
	}

	/**
	 * Does the work.
	 *
	 * @param host the one asked for
	 * @return how it ended
	 */
	abstract ExitCode run(Host host, Output output) throws OsfException, IOException, UsageException;

	@Override
	final ExitCode run(Output output) throws OsfException, IOException, UsageException {
		return run(session().surroundings().host(hostName), output);
	}
}
