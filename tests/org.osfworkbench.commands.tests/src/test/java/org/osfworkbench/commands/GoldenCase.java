package org.osfworkbench.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One case of {@code golden/cases.txt}: lines of which the first character says what they are. */
record GoldenCase(String name, List<String> lines) {

	static final Path FOLDER = Shell.ROOT.resolve("tests/org.osfworkbench.commands.tests/src/test/resources/org/osfworkbench/commands/golden");

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

	static List<GoldenCase> all() {
		List<GoldenCase> cases = new ArrayList<>();
		try {
			for (String line : Files.readAllLines(FOLDER.resolve("cases.txt"))) {
				if (line.startsWith("[")) {
					cases.add(new GoldenCase(line.substring(1, line.length() - 1), new ArrayList<>()));
				} else if (!line.isBlank() && !line.startsWith("#")) {
					cases.getLast().lines().add(line);
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return cases;
	}

	/** The commands whose output is kept. */
	List<List<String>> commands() {
		return lines.stream().filter(line -> line.startsWith("$")).map(line -> words(line.substring(1))).toList();
	}

	static List<String> words(String text) {
		return WORD.matcher(text).results().map(word -> word.group(1) == null ? word.group(2) : word.group(1)).toList();
	}

	Path golden() {
		return FOLDER.resolve(name + ".txt");
	}

	@Override
	public String toString() {
		return name;
	}
}
