package org.osfworkbench.cli.command;

import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that only holds others, such as {@code osf node}: without one of them it says which there are. */
@Command
@SuppressWarnings("nls") // names of options
final class GroupCommand implements Callable<Integer> {

	private final Session session;

	@Spec
	private @Nullable CommandSpec spec;

	@Option(names = { "-h", "--help" }, usageHelp = true, descriptionKey = "option.help")
	private boolean help;

	GroupCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		CommandSpec known = spec;
		String name = known == null ? "" : known.qualifiedName();
		String members = known == null ? "" : String.join(", ", known.subcommands().keySet());
		session.output(false).note("osf: " + NLS.bind(Messages.GroupCommand_missing, name, members));
		return Integer.valueOf(ExitCode.USAGE.number());
	}
}
