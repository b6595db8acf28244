package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * The reference in {@code docs/osf.md} is what the commands say about themselves. To write it anew, set the environment variable {@code
 * OSF_WRITE_DOCS} and run this test.
 */
class ReferenceTest extends InProcessCase {

	private static final Path DOCUMENT = Shell.ROOT.resolve("docs/osf.md");
	private static final Path SOURCES = Shell.ROOT.resolve("bundles/org.osfworkbench.cli/src/org/osfworkbench/cli/command");
	private static final Pattern NAME = Pattern.compile("\\{@code osf ([a-z -]+)}");
	private static final Pattern LINK = Pattern.compile("\\{@link ([^}\\s]+)}");
	private static final Pattern COMMENT = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n\\s*)*(?:final class|static Row|void) (\\w+)", Pattern.DOTALL);

	@Test
	void theReferenceIsWhatTheCommandsSay() throws IOException {
		String wanted = done("help", "--reference").out() + "\n" + json();
		if (System.getenv("OSF_WRITE_DOCS") != null) {
			Files.writeString(DOCUMENT, wanted);
		}
		assertThat(DOCUMENT).as("run ReferenceTest with OSF_WRITE_DOCS=1").hasContent(wanted);
	}

	@Test
	void helpIsThatOfTheCommand() {
		assertThat(done("help", "sync").out()).isEqualTo(done("sync", "--help").out());
		assertThat(done("help", "node", "create").out()).contains("osf node create");
		assertThat(done("help").out()).contains("Commands:");
		assertThat(done("help", "--reference", "diff").out()).startsWith("## osf diff\n").doesNotContain("## osf sync");
		assertThat(one("help", "--json", "sync").path("command").asText()).isEqualTo("osf sync");
		assertThat(exit("help", "nonsense")).isEqualTo(2);
	}

	/** What {@code --json} gives is documented where the rows are made. */
	private static String json() throws IOException {
		Map<String, String> comments = new TreeMap<>();
		try (Stream<Path> sources = Files.list(SOURCES)) {
			for (Path source : sources.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
				String type = source.getFileName().toString().replace(".java", "");
				Matcher comment = COMMENT.matcher(text(source));
				while (comment.find()) {
					String name = comment.group(2).equals(type) ? type : type + "#" + comment.group(2);
					comments.putIfAbsent(name, comment.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip());
				}
			}
		}
		List<String> lines = new ArrayList<>(List.of("# What --json gives", "",
				"One object a line. Fields that are not known are left out; new fields may come, and none changes its meaning.", ""));
		Map<String, String> commands = new TreeMap<>();
		comments.forEach((type, words) -> described(words).ifPresent(told -> commands.put(told.getKey(), told.getValue())));
		commands.forEach((command, told) -> lines.add("* **osf " + command + "**: " + plain(told, comments)));
		return String.join("\n", lines) + "\n";
	}

	private static Optional<Map.Entry<String, String>> described(String words) {
		Matcher name = NAME.matcher(words);
		int json = words.indexOf("JSON");
		return json >= 0 && name.find() && name.start() < json ? Optional.of(Map.entry(name.group(1), words.substring(json))) : Optional.empty();
	}

	private static String plain(String words, Map<String, String> comments) {
		String text = words;
		for (int depth = 0; depth < 3; depth++) {
			text = LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(there(link.group(1), comments)));
		}
		return text.replaceAll("\\{@code ([^}]*)}", "`$1`").replaceAll("\\s+", " ").strip();
	}

	/** Another command by its name; a kind of row, or all kinds of a class, by their fields. */
	private static String there(String target, Map<String, String> comments) {
		String words = comments.getOrDefault(target, target);
		Matcher command = NAME.matcher(words);
		if (command.lookingAt()) {
			return "osf " + command.group(1);
		}
		String rows = comments.entrySet().stream().filter(row -> row.getKey().startsWith(target + "#")).map(Map.Entry::getValue)
				.filter(row -> row.contains("{@code type}")).map(row -> "[" + row.replaceAll("\\.$", "") + "]").collect(Collectors.joining(", "));
		return rows.isEmpty() ? "[" + words.replaceAll("\\.$", "") + "]" : rows;
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
