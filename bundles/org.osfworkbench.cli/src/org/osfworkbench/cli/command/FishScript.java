package org.osfworkbench.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The names of commands and options for the fish shell, which picocli has no generator for. */
@SuppressWarnings("nls") // a script
final class FishScript {

	private final List<String> lines = new ArrayList<>();

	private FishScript() {
	}

	static String of(CommandLine osf) {
		FishScript script = new FishScript();
		script.lines.add("# osf completion for fish");
		script.add(osf, List.of());
		return String.join("\n", script.lines) + "\n";
	}

	private void add(CommandLine command, List<String> above) {
		String below = command.getSubcommands().keySet().stream().sorted().collect(Collectors.joining(" "));
		String when = condition(above, below);
		for (Map.Entry<String, CommandLine> each : command.getSubcommands().entrySet()) {
			lines.add("complete -c osf -f -n '" + when + "' -a " + each.getKey() + " -d '" + words(each.getValue()) + "'");
		}
		for (OptionSpec option : command.getCommandSpec().options()) {
			lines.add("complete -c osf -n '" + condition(above, "") + "'" + names(option) + (option.arity().max() > 0 ? " -r" : "") + " -d '"
					+ quoted(String.join(" ", option.description())) + "'");
		}
		command.getSubcommands().forEach((name, each) -> add(each, java.util.stream.Stream.concat(above.stream(), java.util.stream.Stream.of(name)).toList()));
	}

	private static String condition(List<String> above, String below) {
		String seen = above.isEmpty() ? "" : above.stream().map(name -> "__fish_seen_subcommand_from " + name).collect(Collectors.joining("; and "));
		String notYet = below.isEmpty() ? "" : "not __fish_seen_subcommand_from " + below;
		if (seen.isEmpty()) {
			return notYet.isEmpty() ? "__fish_use_subcommand" : notYet;
		}
		return notYet.isEmpty() ? seen : seen + "; and " + notYet;
	}

	private static String names(OptionSpec option) {
		StringBuilder names = new StringBuilder();
		for (String name : option.names()) {
			names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
		}
		return names.toString();
	}

	private static String words(CommandLine command) {
		return quoted(String.join(" ", command.getCommandSpec().usageMessage().description()));
	}

	private static String quoted(String text) {
		return text.replace("\\", "\\\\").replace("'", "\\'").replace("%n", " ");
	}
}
