package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.commands.Shell.Result;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxOptions;

import com.fasterxml.jackson.databind.JsonNode;

/** A sandbox with three people, a project and its registration, and commands that are signed in to it, without processes. */
abstract class InProcessCase {

	static final String ROOT = "mystu:osfstorage/";

	@TempDir
	Path data;
	@TempDir
	Path folder;
	Sandbox sandbox;
	InProcess osf;

	@BeforeEach
	void start() throws IOException {
		Path seed = folder.resolve("seed.json");
		try (InputStream stream = InProcessCase.class.getResourceAsStream("commands.json")) {
			Files.write(seed, stream.readAllBytes());
		}
		sandbox = Sandbox.start(SandboxOptions.in(data).seed(seed).token(Shell.CANARY));
		osf = new InProcess(surroundings(), new InProcess.Tokens(false)).with("OSF_TOKEN", sandbox.token());
	}

	@AfterEach
	void stop() throws IOException {
		sandbox.close();
	}

	Map<String, String> surroundings() {
		return Map.of("OSF_API_URL", sandbox.baseUrl().resolve("v2/").toString(), "OSF_WEB_URL", sandbox.baseUrl().toString(), "XDG_STATE_HOME",
				data.resolve("state").toString());
	}

	/** The result of a command that has to succeed. */
	Result done(String... arguments) {
		Result result = osf.osf(arguments);
		assertThat(result.exit()).as(result.toString()).isZero();
		return result;
	}

	/** The only line of a command that has to succeed. */
	JsonNode one(String... arguments) {
		Result result = done(arguments);
		assertThat(result.lines()).hasSize(1);
		return SandboxCase.json(result).get(0);
	}

	int exit(String... arguments) {
		return osf.osf(arguments).exit();
	}
}
