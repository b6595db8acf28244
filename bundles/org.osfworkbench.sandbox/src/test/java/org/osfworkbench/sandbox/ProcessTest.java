package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, and what is left of an upload when its process is killed. */
class ProcessTest {

	@TempDir
	Path folder;

	@Test
	void anAnsweredUploadSurvivesAKill() throws Exception {
		Path data = folder.resolve("data");
		Process process = start("--data", data.toString());
		try (BufferedReader out = process.inputReader()) {
			String ready = out.readLine();
			assertThat(ready).startsWith("sandbox ready: http://127.0.0.1:");
			upload(URI.create(ready.substring("sandbox ready: ".length())), Files.readString(data.resolve("token")).strip());
		} finally {
			process.destroyForcibly().waitFor();
		}
		try (Sandbox again = Sandbox.start(SandboxOptions.in(data))) {
			SandboxFile file = again.state().find("mystu", "/killed.txt").orElseThrow();
			assertThat(again.state().read(file.id(), 1)).isEqualTo("answered".getBytes());
		}
	}

	@Test
	void tellsWhatIsWrongWithTheArguments() throws Exception {
		Process process = start("--port", "0");
		try (BufferedReader err = process.errorReader()) {
			assertThat(err.lines().toList()).contains("--data is missing");
		}
		assertThat(process.waitFor()).isEqualTo(2);
	}

	private static void upload(URI base, String token) throws IOException, InterruptedException {
		URI address = base.resolve("v1/resources/mystu/providers/osfstorage/?kind=file&name=killed.txt");
		HttpRequest request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token)
				.PUT(BodyPublishers.ofString("answered")).build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(201);
		}
	}

	private static Process start(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-cp",
				System.getProperty("java.class.path"), SandboxMain.class.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).start();
	}
}
