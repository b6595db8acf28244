package org.osfworkbench.cli.command;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code osf search}: needs to be told what to search for, see {@link SearchUsersCommand} and {@link SearchProjectsCommand}. */
@Command(name = "search")
@SuppressWarnings("nls") // names of options
final class SearchCommand implements Callable<Integer> {

	private final Session session;

	@Option(names = { "-h", "--help" }, usageHelp = true, descriptionKey = "option.help")
	private boolean help;

	SearchCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		session.output(false).note("osf: " + Messages.SearchCommand_missing);
		return Integer.valueOf(ExitCode.USAGE.number());
	}
}
