package org.osfworkbench.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A reference like the pages of {@code man}, in Markdown, from what the commands say about themselves. */
@SuppressWarnings("nls") // Markdown
final class Reference {

	private final List<String> lines = new ArrayList<>();

	private Reference() {
	}

	static String of(CommandLine command) {
		Reference reference = new Reference();
		reference.add(command);
		return String.join("\n", reference.lines).strip() + "\n";
	}

	private void add(CommandLine command) {
		CommandSpec spec = command.getCommandSpec();
		boolean top = spec.parent() == null;
		lines.add((top ? "# " : "## ") + spec.qualifiedName());
		lines.add("");
		lines.add(text(spec.usageMessage().description()));
		lines.add("");
		if (command.getSubcommands().isEmpty() || top) {
			lines.add("```");
			lines.add(new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0).strip().replaceAll("\\s+", " "));
			lines.add("```");
			lines.add("");
		}
		table(spec);
		if (top) {
			Stream.of(spec.usageMessage().footer()).forEach(line -> lines.add("* " + line.replace("%%", "%")));
			lines.add("");
		}
		command.getSubcommands().values().forEach(this::add);
	}

	private void table(CommandSpec spec) {
		List<String> rows = new ArrayList<>();
		spec.positionalParameters().forEach(parameter -> rows.add("| `" + parameter.paramLabel() + "` | " + text(parameter) + " |"));
		for (OptionSpec option : spec.options()) {
			String names = Stream.of(option.names()).map(name -> "`" + name + label(option) + "`").collect(Collectors.joining(", "));
			rows.add("| " + names + " | " + text(option) + " |");
		}
		if (!rows.isEmpty()) {
			lines.add("| | |");
			lines.add("|---|---|");
			lines.addAll(rows);
			lines.add("");
		}
	}

	private static String label(OptionSpec option) {
		return option.arity().max() > 0 ? " " + option.paramLabel() : "";
	}

	private static String text(ArgSpec argument) {
		return text(argument.description()).replace("${COMPLETION-CANDIDATES}", candidates(argument)).replace("|", "\\|");
	}

	private static String candidates(ArgSpec argument) {
		Iterable<String> candidates = argument.completionCandidates();
		return candidates == null ? "" : String.join(", ", candidates);
	}

	private static String text(String[] words) {
		return String.join(" ", words).replace("%%", "%").replace("%n", " ");
	}
}
