package org.osfworkbench.cli.command;

import java.util.List;

import org.osfworkbench.cli.output.Output;
import org.osfworkbench.cli.output.Row;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf completion}: a script for a shell. JSON, one line: {@code shell}, {@code script}. */
@Command(name = "completion")
@SuppressWarnings("nls") // names of shells and JSON fields
final class CompletionCommand extends GuardedCommand {

	@Parameters(paramLabel = "SHELL", descriptionKey = "completion.shell")
	private String shell = "";

	CompletionCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Output output) throws UsageException {
		CommandLine line = OsfCommand.complete(session());
		String script = switch (shell) {
		case "bash", "zsh" -> AutoComplete.bash("osf", line); // the script has a part for zsh
		case "fish" -> FishScript.of(line);
		default -> throw new UsageException(Messages.Completion_shell);
		};
		output.result(new Row().with("shell", shell).with("script", script), List.of(script.split("\n", -1)));
		return ExitCode.DONE;
	}
}
