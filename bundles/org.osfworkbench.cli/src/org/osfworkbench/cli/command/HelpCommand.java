package org.osfworkbench.cli.command;

import java.util.List;

import org.osfworkbench.cli.output.Output;
import org.osfworkbench.cli.output.Row;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code osf help}: the help of a command, or the reference of all. JSON, one line: {@code command}, {@code text}. */
@Command(name = "help")
@SuppressWarnings("nls") // names of options and JSON fields
final class HelpCommand extends GuardedCommand {

	@Parameters(arity = "0..*", paramLabel = "COMMAND", descriptionKey = "help.command")
	private List<String> words = List.of();

	@Option(names = "--reference", descriptionKey = "help.reference")
	private boolean reference;

	HelpCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Output output) throws UsageException {
		CommandLine command = OsfCommand.complete(session());
		for (String word : words) {
			command = command.getSubcommands().get(word);
			if (command == null) {
				throw new UsageException(Messages.HelpCommand_unknown);
			}
		}
		String text = reference ? Reference.of(command) : command.getUsageMessage(Help.Ansi.OFF);
		output.result(new Row().with("command", command.getCommandSpec().qualifiedName()).with("text", text),
				List.of(text.stripTrailing().split("\\R", -1)));
		return ExitCode.DONE;
	}
}
