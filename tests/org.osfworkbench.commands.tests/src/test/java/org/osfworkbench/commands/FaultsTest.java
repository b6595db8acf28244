package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osfworkbench.commands.Shell.Result;

/**
 * Every command that asks the server, while the server cannot be reached, is in maintenance, or no longer knows the token: it says so in a
 * line, answers with the right code, and leaves nothing on the server or half on this computer. The commands and what prepares them are those
 * of {@link GoldenTest}.
 */
class FaultsTest extends InProcessCase {

	/** These ask nobody, or not as a person. */
	private static final Set<String> LOCAL = Set.of("accounts", "completion", "help", "hosts", "links", "logout", "sandbox", "trash list", "trash restore",
			"unlink", "verify", "watch",
			"--version", "nothing");

	/** These show what is public, whoever asks. */
	private static final Set<String> PUBLIC = Set.of("licences", "lookup", "registrations show");

	/** One command with the lines of its case before it. */
	record Trial(String command, List<String> before, List<String> words, String input) {
		@Override
		public String toString() {
			return String.join(" ", words);
		}
	}

	/** For each command the first line of the golden cases that does it and succeeds. */
	static List<Trial> trials() throws IOException {
		List<Trial> trials = new ArrayList<>();
		Set<String> seen = new TreeSet<>();
		for (GoldenCase golden : GoldenCase.all()) {
			List<String> before = new ArrayList<>();
			String input = "";
			for (String line : golden.lines()) {
				List<String> words = GoldenCase.words(line.substring(1));
				if (line.startsWith("$") && succeeds(golden, line) && seen.add(name(words)) && !LOCAL.contains(name(words))) {
					trials.add(new Trial(name(words), List.copyOf(before), words, input));
				}
				input = line.startsWith("<") ? String.join(" ", words) : "";
				before.add(line);
			}
		}
		return trials;
	}

	private static boolean succeeds(GoldenCase golden, String line) throws IOException {
		String text = Files.readString(golden.golden());
		int at = text.indexOf("$ osf" + line.substring(1) + "\n");
		return at >= 0 && text.substring(text.indexOf("\n= ", at)).startsWith("\n= 0");
	}

	/** Words up to the first option or argument of a group. */
	private static String name(List<String> words) {
		Set<String> groups = Set.of("contributors", "node", "registrations", "search", "storage", "trash", "view-only", "wiki");
		return groups.contains(words.getFirst()) ? words.get(0) + " " + words.get(1) : words.getFirst();
	}

	@ParameterizedTest
	@MethodSource("trials")
	void offline(Trial trial) throws IOException {
		prepare(trial);
		sandbox.faults().offline(true);
		fails(trial, 6);
	}

	@ParameterizedTest
	@MethodSource("trials")
	void maintenance(Trial trial) throws IOException {
		prepare(trial);
		sandbox.faults().maintenance(true);
		fails(trial, 6);
	}

	@ParameterizedTest
	@MethodSource("trials")
	void signedOutMeanwhile(Trial trial) throws IOException {
		prepare(trial);
		sandbox.faults().revokeTokens(true);
		fails(trial, PUBLIC.contains(trial.command()) ? 0 : 3);
	}

	private void fails(Trial trial, int exit) throws IOException {
		List<Path> before = files();
		String state = sandbox.state().files("mystu").toString();
		Result result = trial(trial);
		assertThat(result.exit()).as(result.toString()).isEqualTo(exit);
		assertThat(result.out() + result.err()).isNotBlank().doesNotContain("Exception", "unexpected", sandbox.token());
		sandbox.faults().reset();
		assertThat(sandbox.state().files("mystu")).hasToString(state);
		assertThat(files()).as("nothing is left half").isEqualTo(before);
	}

	private Result trial(Trial trial) {
		String input = trial.input().replace("TOKEN", sandbox.token()) + "\n";
		InProcess who = trial.before().contains("-") ? new InProcess(surroundings(), new InProcess.Tokens(false)) : osf;
		return who.piped(input).osf(inFolder(trial.words()));
	}

	private void prepare(Trial trial) throws IOException {
		for (String line : trial.before()) {
			String rest = line.substring(1).strip();
			switch (line.charAt(0)) {
				case '.', '$' -> osf.osf(inFolder(GoldenCase.words(rest)));
				case '+' -> write(rest);
				case '^' -> sandbox.state().addVersion(sandbox.state().find("mystu", rest.split(" ")[0]).orElseThrow().id(), rest.split(" ", 2)[1].getBytes());
				default -> { } // of no concern
			}
		}
	}

	private void write(String rest) throws IOException {
		Path file = folder.resolve(rest.split(" ", 2)[0]);
		Files.createDirectories(file.getParent());
		Files.writeString(file, rest.split(" ", 2)[1]);
	}

	private String[] inFolder(List<String> words) {
		return words.stream().map(word -> word.replace("FOLDER", folder.toString())).toArray(String[]::new);
	}

	/** What is in the folder; the beginning of an export is meant to stay, and goes on. */
	private List<Path> files() throws IOException {
		try (Stream<Path> walk = Files.walk(folder)) {
			return walk.filter(Files::isRegularFile).filter(file -> !file.toString().contains(".osf-export")).sorted().toList();
		}
	}
}
