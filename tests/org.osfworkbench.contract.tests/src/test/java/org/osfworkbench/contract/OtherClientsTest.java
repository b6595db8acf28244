package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that nobody here wrote work on the sandbox, and this client sees what they did. Skipped where they cannot be had. */
@Timeout(180)
class OtherClientsTest extends ContractTest {

	private static final Path PYTHON = Path.of("target", "python").toAbsolutePath();

	/** How a command ended. */
	private record Ended(int status, String output) {
	}

	@BeforeAll
	static void install() throws Exception {
		assumeTrue(hasPython(), "there is no python3");
		if (!Files.isExecutable(PYTHON.resolve("bin/osf"))) {
			Ended made = run(Path.of("."), Map.of(), "python3", "-m", "venv", PYTHON.toString());
			assumeTrue(made.status == 0, "no Python with venv: " + made.output);
		}
		Ended installed = run(Path.of("."), Map.of(), PYTHON.resolve("bin/pip").toString(), "install", "--quiet", "--retries", "0", "osfclient",
				"pyosf");
		assumeTrue(installed.status == 0, "osfclient and pyosf cannot be had from PyPI");
	}

	private static boolean hasPython() {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
	}

	@TempDir
	Path work;

	@Test
	void osfclientListsFetchesUploadsClonesAndRemoves() throws Exception {
		assertThat(osf("list").output).contains("osfstorage/Stroop.osexp").contains("osfstorage/data/subject-1.csv");
		osf("fetch", "osfstorage/Stroop.osexp", "fetched.osexp");
		assertThat(work.resolve("fetched.osexp")).content().startsWith("---\nAPI: 2.1");
		Files.writeString(work.resolve("new.txt"), "from another client\n");
		osf("upload", "new.txt", "new.txt");
		assertThat(download(file(root(STUDY), "new.txt"), 0)).isEqualTo("from another client\n");
		osf("clone", "copy");
		assertThat(work.resolve("copy/osfstorage/new.txt")).hasContent("from another client");
		osf("remove", "osfstorage/new.txt");
		assertThat(client.list(root(STUDY), NEVER).items()).noneMatch(entry -> entry.name().equals("new.txt"));
	}

	@Test
	void pyosfSignsInFindsProjectsAndSynchronizes() throws Exception {
		sandbox.state().deleteNode(CONNECTED); // pyosf needs a name of every storage, which add-ons do not have any more
		Path script = Path.of(OtherClientsTest.class.getResource("pyosf_on_sandbox.py").toURI());
		Ended ended = run(work, environment(), PYTHON.resolve("bin/python").toString(), script.toString(), STUDY);

		assertThat(ended.status).as(ended.output).isZero();
		assertThat(ended.output).contains("user Sample Researcher").contains("project My Study").contains("Stroop.osexp");
		assertThat(work.resolve("synced/Stroop.osexp")).content().startsWith("---\nAPI: 2.1");
	}

	private Ended osf(String... arguments) throws Exception {
		Path script = Path.of(OtherClientsTest.class.getResource("osfclient_on_sandbox.py").toURI());
		List<String> command = new ArrayList<>(List.of(PYTHON.resolve("bin/python").toString(), script.toString(), "-p", STUDY));
		command.addAll(List.of(arguments));
		Ended ended = run(work, environment(), command.toArray(String[]::new));
		assertThat(ended.status).as(ended.output).isZero();
		assertThat(ended.output).doesNotContain(sandbox.token());
		return ended;
	}

	private Map<String, String> environment() {
		return Map.of("OSF_TOKEN", sandbox.token(), "OSF_API_URL", sandbox.baseUrl() + "v2/", "HOME", work.toString(), "NO_PROXY", "*");
	}

	private static Ended run(Path folder, Map<String, String> environment, String... command) throws IOException, InterruptedException {
		Path output = Files.createTempFile("command", ".txt");
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().putAll(environment);
		Process process = builder.start();
		boolean ended = process.waitFor(150, TimeUnit.SECONDS);
		process.destroyForcibly().waitFor();
		String text = Files.readString(output, StandardCharsets.UTF_8);
		Files.delete(output);
		return new Ended(ended ? process.exitValue() : -1, text);
	}
}
