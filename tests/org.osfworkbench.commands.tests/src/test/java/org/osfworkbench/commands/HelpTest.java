package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.osfworkbench.commands.Shell.Result;

/** What holds for every command: a help with words, JSON, and no exit code 0 without what it needs. */
class HelpTest extends InProcessCase {

	@Test
	void everyCommandIsDescribedAndGivesJson() {
		List<List<String>> commands = commands(List.of());
		assertThat(commands).hasSizeGreaterThan(45).contains(List.of("node", "create"), List.of("whoami"));
		for (List<String> command : commands) {
			Result help = help(command);
			assertThat(help.exit()).as(command.toString()).isZero();
			String words = help.lines().stream().skip(1).filter(line -> !line.startsWith(" ")).findFirst().orElse("Commands:");
			assertThat(words).as("a description of " + command).isNotBlank().doesNotEndWith(":");
			if (members(help).isEmpty()) {
				assertThat(help.out()).as(command.toString()).contains("--json");
			}
			assertThat(help.out()).as("an option without words in " + command).doesNotContainPattern("(?m)^ +-\\S+( \\S+)?$\\n(?! {20})");
		}
	}

	@Test
	void aMistakeIsToldInOneLineWithoutRepeatingIt() {
		Result mistake = osf.osf("whoami", "s3cret-by-mistake");
		assertThat(mistake.exit()).isEqualTo(2);
		assertThat(mistake.err().lines()).hasSize(1);
		assertThat(mistake.err()).doesNotContain("s3cret").contains("osf whoami --help");
		assertThat(osf.osf("whoami", "--token=s3cret").err()).contains("--token ").doesNotContain("s3cret");
		assertThat(osf.osf("get").err()).contains("PATH");
		assertThat(osf.osf("nonsense").exit()).isEqualTo(2);
		assertThat(osf.osf("log", "--limit", "many", "mystu").exit()).isEqualTo(2);
	}

	private List<List<String>> commands(List<String> above) {
		List<List<String>> all = new ArrayList<>();
		for (String name : members(help(above))) {
			List<String> command = Stream.concat(above.stream(), Stream.of(name)).toList();
			all.add(command);
			all.addAll(commands(command));
		}
		return all;
	}

	private Result help(List<String> command) {
		return osf.osf(Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
	}

	private static List<String> members(Result help) {
		return help.lines().stream().dropWhile(line -> !line.equals("Commands:")).skip(1).takeWhile(line -> !line.isEmpty())
				.filter(line -> line.matches(" {2}\\S.*")).map(line -> line.strip().split(" ")[0]).toList();
	}
}
