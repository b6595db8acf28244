package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osfworkbench.commands.Shell.Result;

/**
 * What every command prints and answers, plain and with {@code --json}, is what the golden files say. Run with {@code OSF_WRITE_GOLDEN=1} to
 * write them anew, and read what changed before it is kept. What differs from run to run is put as a word in capitals.
 */
class GoldenTest extends InProcessCase {

	private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{24}\\b");
	private static final Pattern UUID = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
	private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?");
	private static final Pattern KEY = Pattern.compile("\\b[0-9a-f]{32}\\b");
	/** The short id of a node or person, where one stands. */
	private static final Pattern GUID = Pattern.compile("(?m)(?:(?<=^)|(?<=\"id\":\")|(?<=SANDBOX/)|(?<=made as ))[0-9a-z]{5}(?=[: \"/,])");
	private static final Set<String> SEEDED = Set.of("mystu", "pilt1", "regi1", "regi2", "samp1", "samp2", "samp3");
	/** Descriptions in a bag hold times, which are not always of the same length. */
	private static final Pattern BAG = Pattern.compile("(?<=files, )\\d+(?= bytes)|(?<=\"bytes\":)\\d+(?=,\"fetched)");
	private static final Pattern MACHINE = Pattern.compile("(?<=Java )\\d+|(?<=at most )\\d+(?= seconds)");
	private static final Pattern KIND = Pattern.compile("\"action\":\"[^\"]+\"|^[^:{]+(?=:)");
	private static final Pattern COMMAND = Pattern.compile("^## osf (.+)$", Pattern.MULTILINE);

	static Stream<GoldenCase> cases() {
		return GoldenCase.all().stream();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void printsWhatItPrinted(GoldenCase golden) throws IOException {
		String plain = transcript(golden, false);
		stop();
		empty(data);
		empty(folder);
		start();
		String seen = plain + "\n" + transcript(golden, true);
		if (System.getenv("OSF_WRITE_GOLDEN") != null) {
			Files.writeString(golden.golden(), seen);
		}
		assertThat(golden.golden()).as("run GoldenTest with OSF_WRITE_GOLDEN=1 if this is what it should be").exists();
		assertThat(seen).isEqualTo(Files.readString(golden.golden()));
	}

	@Test
	void everyCommandIsThere() {
		TreeSet<String> missing = new TreeSet<>(commands());
		cases().flatMap(golden -> golden.commands().stream()).map(words -> String.join(" ", words))
				.forEach(line -> missing.removeIf(command -> line.equals(command) || line.startsWith(command + " ")));
		assertThat(missing).isEmpty();
	}

	@Test
	void thereIsNoFileWithoutACase() throws IOException {
		List<String> names = cases().map(golden -> golden.name() + ".txt").toList();
		try (Stream<Path> files = Files.list(GoldenCase.FOLDER)) {
			assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("cases.txt"))).isSubsetOf(names);
		}
	}

	/** The commands that do something: those that are no group of others. */
	private List<String> commands() {
		List<String> all = COMMAND.matcher(done("help", "--reference").out()).results().map(found -> found.group(1)).toList();
		return all.stream().filter(command -> all.stream().noneMatch(other -> other.startsWith(command + " "))).toList();
	}

	private String transcript(GoldenCase golden, boolean json) throws IOException {
		StringBuilder text = new StringBuilder();
		Map<String, String> known = new LinkedHashMap<>();
		String token = sandbox.token();
		InProcess.Tokens tokens = new InProcess.Tokens(false);
		InProcess who = new InProcess(surroundings(), tokens).with("OSF_TOKEN", token);
		String input = "";
		for (String line : golden.lines()) {
			String rest = line.substring(1).strip().replace("FOLDER", folder.toString());
			switch (line.charAt(0)) {
				case '-' -> who = new InProcess(surroundings(), tokens);
				case '<' -> input = String.join(" ", GoldenCase.words(rest)).replace("TOKEN", token) + "\n";
				case '+' -> write(rest);
				case '^' -> sandbox.state().addVersion(sandbox.state().find("mystu", rest.split(" ")[0]).orElseThrow().id(), rest.split(" ", 2)[1].getBytes());
				case '.' -> who.osf(GoldenCase.words(rest).toArray(String[]::new));
				case '$' -> {
					text.append(record(line, who.piped(input), GoldenCase.words(rest), json, known));
					input = "";
				}
				default -> throw new AssertionError(line);
			}
		}
		return text.toString();
	}

	private void write(String rest) throws IOException {
		String[] parts = rest.split(" ", 2);
		Path file = folder.resolve(parts[0]);
		Files.createDirectories(file.getParent());
		Files.writeString(file, parts[1]);
	}

	private String record(String line, InProcess who, List<String> words, boolean json, Map<String, String> known) {
		List<String> all = new ArrayList<>(words);
		if (json) {
			all.add("--json");
		}
		Result result = who.osf(all.toArray(String[]::new));
		String out = result.out().isEmpty() ? "" : result.out().endsWith("\n") ? result.out() : result.out() + "(no end of line)\n";
		String err = result.err().isEmpty() ? "" : result.err().lines().map(each -> "! " + each + "\n").reduce("", String::concat);
		return "$ osf" + line.substring(1) + (json ? " --json" : "") + "\n" + normal(ordered(out) + err, known) + "= " + result.exit() + "\n";
	}

	/** Lines of one kind that follow each other, by name: what several threads do has no order. */
	private static String ordered(String text) {
		List<String> lines = new ArrayList<>(text.lines().toList());
		for (int from = 0; from < lines.size();) {
			int to = from + 1;
			while (to < lines.size() && kind(lines.get(to)).equals(kind(lines.get(from)))) {
				to++;
			}
			if (kind(lines.get(from)).contains("ownload") || kind(lines.get(from)).contains("pload")) {
				lines.subList(from, to).sort(Comparator.naturalOrder());
			}
			from = to;
		}
		return lines.stream().map(line -> line + "\n").reduce("", String::concat);
	}

	private static String kind(String line) {
		return KIND.matcher(line).results().map(found -> found.group()).findFirst().orElse("");
	}

	/** A text without what differs from run to run. */
	private String normal(String text, Map<String, String> known) {
		String plain = text.replace(folder.toString(), "FOLDER").replace(data.toString(), "DATA").replace(sandbox.token(), "TOKEN")
				.replace(sandbox.baseUrl().getAuthority(), "SANDBOX");
		plain = TIME.matcher(plain).replaceAll("TIME");
		plain = UUID.matcher(plain).replaceAll(found -> known.computeIfAbsent(found.group(), id -> "UUID" + (known.size() + 1)));
		plain = MACHINE.matcher(BAG.matcher(KEY.matcher(plain).replaceAll("KEY")).replaceAll("BYTES")).replaceAll("N");
		plain = GUID.matcher(plain).replaceAll(
				found -> SEEDED.contains(found.group()) ? found.group() : known.computeIfAbsent(found.group(), id -> "NODE" + (known.size() + 1)));
		return ID.matcher(plain).replaceAll(found -> known.computeIfAbsent(found.group(), id -> "ID" + (known.size() + 1)));
	}

	private static void empty(Path top) throws IOException {
		try (Stream<Path> walk = Files.walk(top)) {
			for (Path path : walk.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(top)).toList()) {
				Files.delete(path);
			}
		}
	}
}
