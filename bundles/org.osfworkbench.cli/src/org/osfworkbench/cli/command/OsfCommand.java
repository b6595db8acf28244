package org.osfworkbench.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code osf} command itself: without a subcommand it says that one is missing. */
@Command(name = "osf", mixinStandardHelpOptions = true)
@SuppressWarnings("nls") // names of commands; texts are in help.properties
public final class OsfCommand implements Callable<Integer> {

	private final Session session;

	private OsfCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		session.output(false).note(Messages.OsfCommand_missing);
		return Integer.valueOf(ExitCode.USAGE.number());
	}

	/**
	 * Runs the command line.
	 *
	 * @param session what the run was given
	 * @param arguments as the person wrote them
	 * @return the exit code, see {@link ExitCode}
	 */
	public static int run(Session session, List<String> arguments) {
		CommandLine line = new CommandLine(new OsfCommand(session));
		new Catalogue().addTo(line, session, arguments.isEmpty() ? "" : arguments.get(0));
		line.setOut(new PrintWriter(session.out(), true));
		line.setErr(new PrintWriter(session.err(), true));
		line.setParameterExceptionHandler((failure, parsed) -> unclear(session, failure));
		line.setExecutionExceptionHandler((failure, command, parsed) -> unexpected(session, failure));
		describe(line, session.version());
		return line.execute(arguments.toArray(String[]::new));
	}

	/** The command line with all commands and their words, for a help or a script of them. */
	static CommandLine complete(Session session) {
		CommandLine line = new CommandLine(new OsfCommand(session));
		new Catalogue().addTo(line, session, "");
		describe(line, session.version());
		return line;
	}

	// A class loader of a bundle finds resources only of its own bundle, so picocli cannot find them by itself.
	private static void describe(CommandLine line, String version) {
		ResourceBundle texts = ResourceBundle.getBundle("org.osfworkbench.cli.command.help", Locale.getDefault(),
				OsfCommand.class.getClassLoader());
		CommandSpec spec = line.getCommandSpec();
		spec.version("osf " + version);
		line.setResourceBundle(texts);
		line.setUsageHelpLongOptionsMaxWidth(28);
	}

	/** Never repeats a word that is no option: somebody may have put a secret there. */
	private static int unclear(Session session, ParameterException failure) {
		String what = switch (failure) {
		case UnmatchedArgumentException unmatched -> unmatched.getUnmatched().stream().filter(word -> word.startsWith("-")).findFirst()
				.map(word -> NLS.bind(Messages.OsfCommand_unknownOption, word.replaceFirst("=.*", ""))).orElse(Messages.OsfCommand_tooMany);
		case MissingParameterException missing -> NLS.bind(Messages.OsfCommand_needed,
				missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(", ")));
		default -> Messages.OsfCommand_unclear;
		};
		String command = failure.getCommandLine().getCommandSpec().qualifiedName();
		session.output(false).note(NLS.bind(Messages.OsfCommand_usage, what, command));
		return ExitCode.USAGE.number();
	}

	private static int unexpected(Session session, Exception failure) {
		session.output(false).note(NLS.bind(Messages.OsfCommand_unexpected, failure.getClass().getSimpleName(), failure.getMessage()));
		return ExitCode.PROBLEMS_REMAIN.number();
	}
}
