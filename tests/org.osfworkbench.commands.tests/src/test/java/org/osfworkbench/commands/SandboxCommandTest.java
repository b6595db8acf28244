package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.commands.Shell.Result;

/** The sandbox as a command: says when it is ready, keeps its token to its owner, ends when asked. */
class SandboxCommandTest {

	@TempDir
	private Path folder;

	@Test
	void runsUntilItIsInterrupted() throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(Shell.ROOT.resolve("osf").toString(), "sandbox", "--port", "0", "--data", folder.toString());
		builder.environment().put("OSF_NO_BUILD", "1");
		builder.environment().remove("OSF_TOKEN");
		Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
			assertThat(out.readLine()).matches("sandbox ready: http://127\\.0\\.0\\.1:\\d+/");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token")))).isEqualTo("rw-------");
		} finally {
			process.destroy();
		}
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void misbehavesAsTold() throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(Shell.ROOT.resolve("osf").toString(), "sandbox", "--port", "0", "--data", folder.toString(),
				"--fault", "storm=502,target=files", "--fault", "maintenance");
		builder.environment().put("OSF_NO_BUILD", "1");
		builder.environment().remove("OSF_TOKEN");
		Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8); HttpClient client = HttpClient.newHttpClient()) {
			URI base = URI.create(out.readLine().replace("sandbox ready: ", ""));
			assertThat(client.send(HttpRequest.newBuilder(base.resolve("v2/")).build(), BodyHandlers.ofString()).body()).contains("maintenance_mode");
			URI files = base.resolve("v1/resources/readt/providers/osfstorage/");
			assertThat(client.send(HttpRequest.newBuilder(files).build(), BodyHandlers.discarding()).statusCode()).isEqualTo(502);
			assertThat(client.send(HttpRequest.newBuilder(files).build(), BodyHandlers.discarding()).statusCode()).isEqualTo(200);
		} finally {
			process.destroy();
		}
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void anUnknownFaultListsThoseThereAre() {
		Result result = new Shell(folder).run("osf", "sandbox", "--data", folder.resolve("d").toString(), "--fault", "strom=503");
		assertThat(result.exit()).isEqualTo(2);
		assertThat(result.err()).contains("strom=503", "storm", "slow-moves");

		Result unfit = new Shell(folder).run("osf", "sandbox", "--data", folder.resolve("d").toString(), "--fault", "addons=zzzzz");
		assertThat(unfit.exit()).isEqualTo(2);
		assertThat(unfit.err()).contains("zzzzz");
	}

	@Test
	void aBusyPortIsOneClearLine() throws IOException {
		try (ServerSocket busy = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
			Result result = new Shell(folder).run("osf", "sandbox", "--port", String.valueOf(busy.getLocalPort()), "--data", folder.resolve("d").toString());
			assertThat(result.exit()).isEqualTo(1);
			assertThat(result.err().lines()).hasSize(1);
			assertThat(result.err()).contains(String.valueOf(busy.getLocalPort()));
		}
	}
}
