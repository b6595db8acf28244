package org.osfworkbench.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;

import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

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
		line.addSubcommand("whoami", new WhoamiCommand(session));
		line.addSubcommand("projects", new ProjectsCommand(session));
		line.addSubcommand("ls", new LsCommand(session));
		line.addSubcommand("get", new GetCommand(session));
		line.addSubcommand("put", new PutCommand(session));
		line.addSubcommand("mkdir", new MkdirCommand(session));
		line.addSubcommand("mv", new MvCommand(session));
		line.addSubcommand("cp", new CpCommand(session));
		line.addSubcommand("rm", new RmCommand(session));
		line.addSubcommand("versions", new VersionsCommand(session));
		line.addSubcommand("info", new InfoCommand(session));
		line.addSubcommand("tree", new TreeCommand(session));
		line.addSubcommand("search", new CommandLine(new SearchCommand(session)).addSubcommand("users", new SearchUsersCommand(session))
				.addSubcommand("projects", new SearchProjectsCommand(session)));
		line.addSubcommand("sandbox", new SandboxCommand(session));
		line.setOut(new PrintWriter(session.out(), true));
		line.setErr(new PrintWriter(session.err(), true));
		line.setExecutionExceptionHandler((failure, command, parsed) -> unexpected(session, failure));
		describe(line, session.version());
		return line.execute(arguments.toArray(String[]::new));
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

	private static int unexpected(Session session, Exception failure) {
		session.output(false).note(NLS.bind(Messages.OsfCommand_unexpected, failure.getClass().getSimpleName(), failure.getMessage()));
		return ExitCode.PROBLEMS_REMAIN.number();
	}
}
