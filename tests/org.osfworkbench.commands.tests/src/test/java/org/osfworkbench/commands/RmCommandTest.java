package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.osfworkbench.commands.Shell.Result;

import com.fasterxml.jackson.databind.JsonNode;

/** osf rm: deletes what it was told to, and nothing else. */
class RmCommandTest extends SandboxCase {

	@Test
	void deletesWhatItWasToldTo() {
		add("/a.txt", "a");
		add("/b é.txt", "b");
		add("/box/in.txt", "in");
		Result plain = shell.run("osf", "rm", "--yes", ROOT + "a.txt");
		assertThat(plain.exit()).as(plain.err()).isZero();
		assertThat(plain.out()).contains(ROOT + "a.txt: deleted");
		JsonNode json = json(shell.run("osf", "rm", "--json", "-y", "-r", ROOT + "box/")).get(0);
		assertThat(json.path("result").asText()).isEqualTo("deleted");
		assertThat(json.path("path").asText()).isEqualTo(ROOT + "box/");
		assertThat(exists("/a.txt") || exists("/box/")).isFalse();
		assertThat(there("/b é.txt")).isEqualTo("b");
	}

	@Test
	void deletesNothingItWasNotToldTo() {
		add("/a.txt", "a");
		add("/box/in.txt", "in");
		assertThat(shell.run("osf", "rm", ROOT + "a.txt").exit()).isEqualTo(2);
		assertThat(shell.run("osf", "rm", "--yes", ROOT + "a.txt", ROOT + "box").exit()).isEqualTo(2);
		assertThat(shell.run("osf", "rm", "--yes", ROOT + "a.txt", ROOT + "missing.txt").exit()).isEqualTo(4);
		assertThat(shell.run("osf", "rm", "--yes", "-r", ROOT).exit()).isEqualTo(2);
		assertThat(shell.run("osf", "rm", "--yes", "-r", "mystu").exit()).isEqualTo(2);
		assertThat(shell.run("osf", "rm", "--yes").exit()).isEqualTo(2);
		sandbox.faults().refuseWrites(403);
		assertThat(shell.run("osf", "rm", "--yes", ROOT + "a.txt").exit()).isEqualTo(5);
		assertThat(there("/a.txt") + there("/box/in.txt")).isEqualTo("ain");
	}

	@Test
	void asksOnATerminal() throws IOException, InterruptedException {
		add("/a.txt", "a");
		assertThat(typed("n\n")).isEqualTo(1);
		assertThat(there("/a.txt")).isEqualTo("a");
		assertThat(typed("y\n")).isZero();
		assertThat(exists("/a.txt")).isFalse();
	}

	// script(1) of util-linux gives the command a terminal and passes its exit code on.
	private int typed(String answer) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder("script", "-q", "-e", "-c", Shell.ROOT.resolve("osf") + " rm " + ROOT + "a.txt", "/dev/null");
		builder.environment().put("OSF_NO_BUILD", "1");
		builder.environment().put("OSF_LANGUAGE", "en");
		builder.environment().put("OSF_TOKEN", sandbox.token());
		builder.environment().put("OSF_API_URL", sandbox.baseUrl().resolve("v2/").toString());
		Process process = builder.redirectErrorStream(true).start();
		process.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
		process.getOutputStream().flush();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assumeFalse(said.contains("failed to create pseudo-terminal"), "this machine gives no pseudo-terminals");
		assertThat(said).contains(ROOT + "a.txt", "Type y for yes");
		return process.waitFor();
	}
}
