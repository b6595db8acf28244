package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osfworkbench.commands.Shell.Result;

/** The commands at the root explain themselves, from any folder, without building anything. */
class ScriptsTest {

	@ParameterizedTest
	@ValueSource(strings = { "run", "check", "bench" })
	void explainsItself(String command) {
		Result result = new Shell(Path.of("/")).run(command, "--help");
		assertThat(result.exit()).isZero();
		assertThat(result.out()).startsWith("Usage: ./" + command);
	}

	@ParameterizedTest
	@ValueSource(strings = { "run", "check", "bench" })
	void refusesAnUnknownOption(String command) {
		Result result = new Shell(Path.of("/")).with("DISPLAY", ":none").run(command, "--no-such-option");
		assertThat(result.exit()).isEqualTo(2);
		assertThat(result.err()).startsWith("Usage: ");
	}

	/** Without care, a pipe has the result of its last part, and a broken build would pass for a good one. */
	@Test
	void aFailedBuildIsNotTakenForAGoodOne(@TempDir Path root) throws Exception {
		Path wrapper = Files.writeString(root.resolve("mvnw"), "#!/bin/sh\necho '[ERROR] broken'\nexit 3\n");
		assertThat(wrapper.toFile().setExecutable(true)).isTrue();
		String script = "source '" + Shell.ROOT.resolve("releng/lib.sh") + "'; ROOT='" + root + "'; LOGS='" + root + "'; maven x.log verify";
		Process shell = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
		String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(shell.waitFor()).isEqualTo(3);
		assertThat(said).contains("[ERROR] broken");
	}

	@Test
	void theHeadlessRunExplainsItsOptions() {
		Result result = new Shell(Path.of("/")).run("run", "--headless", "--help");
		assertThat(result.exit()).isZero();
		assertThat(result.out()).contains("--token-file").contains("--url").contains("--port");
	}
}
