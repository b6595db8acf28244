package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osfworkbench.commands.Shell.Result;

/** The commands at the root explain themselves, from any folder, without building anything. */
class ScriptsTest {

	@ParameterizedTest
	@ValueSource(strings = { "run", "check" })
	void explainsItself(String command) {
		Result result = new Shell(Path.of("/")).run(command, "--help");
		assertThat(result.exit()).isZero();
		assertThat(result.out()).startsWith("Usage: ./" + command);
	}

	@ParameterizedTest
	@ValueSource(strings = { "run", "check" })
	void refusesAnUnknownOption(String command) {
		Result result = new Shell(Path.of("/")).with("DISPLAY", ":none").run(command, "--no-such-option");
		assertThat(result.exit()).isEqualTo(2);
		assertThat(result.err()).startsWith("Usage: ");
	}

	@Test
	void theHeadlessRunExplainsItsOptions() {
		Result result = new Shell(Path.of("/")).run("run", "--headless", "--help");
		assertThat(result.exit()).isZero();
		assertThat(result.out()).contains("--token-file").contains("--url").contains("--port");
	}
}
