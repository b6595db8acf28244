package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.osfworkbench.commands.Shell.Result;

/** osf doctor finds what is wrong, says what to do, and answers with the code of the worst; osf completion knows every command. */
class DoctorCommandTest extends InProcessCase {

	@Test
	void allIsWell() throws IOException {
		Path tree = folder.resolve("study");
		done("link", tree.toString(), "mystu");
		done("sync", tree.toString());
		Map<String, String> found = checks(done("doctor", "--json"));
		assertThat(found).containsOnlyKeys("java", "keyring", "links", "host", "clock", "account", "budget", "room").doesNotContainValue("fail");
		assertThat(done("doctor").out()).contains("signed in as Sample Researcher (samp1)").contains(tree + ": 3 entries on record")
				.contains("My Study");
	}

	@Test
	void whatIsWrongIsTold() throws IOException {
		Path tree = folder.resolve("study");
		done("link", "--policy", "ask", tree.toString(), "mystu");
		done("sync", tree.toString());
		Files.writeString(tree.resolve("a.txt"), "mine");
		sandbox.state().addVersion(sandbox.state().find("mystu", "/a.txt").orElseThrow().id(), "theirs".getBytes());
		exit("sync", tree.toString());
		assertThat(done("doctor").out()).contains("1 conflicts wait");

		Result badToken = osf.with("OSF_TOKEN", "wrong").osf("doctor");
		assertThat(badToken.exit()).isEqualTo(3);
		assertThat(badToken.out()).contains("osf login");
		Result away = osf.with("OSF_API_URL", "http://127.0.0.1:9/v2/").osf("doctor");
		assertThat(away.exit()).isEqualTo(6);
		assertThat(away.out()).contains("does not answer");

		Path journal;
		try (Stream<Path> all = Files.walk(data.resolve("state"))) {
			journal = all.filter(path -> path.endsWith("link.db")).findFirst().orElseThrow();
		}
		Files.writeString(journal, "no database at all, and long enough to be looked at as one by whoever opens it");
		assertThat(done("doctor").out()).contains("was damaged and was put away");
		Files.move(tree, folder.resolve("elsewhere"));
		assertThat(done("doctor").out()).contains(tree + " is not there, or not linked any more");
	}

	@Test
	void aComputerWithoutAKeyringIsToldSo() {
		InProcess none = new InProcess(surroundings(), new InProcess.Tokens(true));
		assertThat(checks(none.osf("doctor", "--json"))).containsEntry("keyring", "warn").containsEntry("account", "warn");
		InProcess.Tokens tokens = new InProcess.Tokens(false);
		assertThat(checks(new InProcess(surroundings(), tokens).osf("doctor", "--json"))).containsEntry("keyring", "ok");
		assertThat(tokens.hostIds()).isEmpty();
	}

	@Test
	void everyShellGetsEveryCommand() throws Exception {
		Result bash = done("completion", "bash");
		assertThat(bash.out()).contains("complete -F").contains("contributors").contains("resolve").contains("--dry-run");
		Path script = Files.writeString(folder.resolve("osf.bash"), bash.out());
		Process check = new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();
		assertThat(new String(check.getInputStream().readAllBytes())).isEmpty();
		assertThat(check.waitFor()).isZero();
		assertThat(done("completion", "zsh").out()).contains("bashcompinit");
		assertThat(done("completion", "fish").lines()).contains(
				"complete -c osf -n '__fish_seen_subcommand_from sync' -l dry-run -d 'Only tells what it would do, as osf status.'")
				.anyMatch(line -> line.contains("-a sync -d "));
		assertThat(one("completion", "--json", "fish").path("shell").asText()).isEqualTo("fish");
		assertThat(exit("completion", "tcsh")).isEqualTo(2);
	}

	private static Map<String, String> checks(Result result) {
		List<String> worst = List.of("ok", "warn", "fail");
		return SandboxCase.json(result).stream().collect(Collectors.toMap(row -> row.path("check").asText(), row -> row.path("result").asText(),
				(left, right) -> worst.indexOf(left) > worst.indexOf(right) ? left : right));
	}
}
