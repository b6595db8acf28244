package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.commands.Shell.Result;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxOptions;

/** {@code ./run --headless}: the main job from end to end, and what a person sees when it cannot work. */
class MainJobTest {

	@TempDir
	private Path folder;

	@Test
	void verifiesEveryStep() {
		Result result = new Shell(folder).run("run", "--headless");
		assertThat(result.exit()).as(result.toString()).isZero();
		int steps = result.lines().size() - 1;
		assertThat(steps).isGreaterThanOrEqualTo(10);
		assertThat(result.lines().subList(0, steps)).allMatch(line -> line.matches("step \\d+/" + steps + "  .* … (GET|PUT) /.* \\d{3}.*"));
		assertThat(result.lines().get(steps)).isEqualTo("main job: all " + steps + " steps verified");
	}

	@Test
	void worksOnAServerThatIsThereAndAgain() throws IOException {
		try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder.resolve("data")).token(Shell.CANARY))) {
			Path token = Files.writeString(folder.resolve("token"), sandbox.token());
			String[] arguments = { "--headless", "--url", sandbox.baseUrl().toString(), "--token-file", token.toString() };
			Result first = new Shell(folder).run("run", arguments);
			assertThat(first.exit()).as(first.toString()).isZero();
			Result second = new Shell(folder).run("run", arguments);
			assertThat(second.exit()).as(second.toString()).isZero();
			assertThat(first.out() + first.err()).doesNotContain(sandbox.token());
			long experiments = sandbox.state().files("mystu").stream().filter(file -> file.path().matches("/demo [^/]+/Stroop\\.osexp") && file.version() == 5)
					.count();
			assertThat(experiments).isEqualTo(2);
		}
	}

	@Test
	void aWrongTokenIsOneClearLine() throws IOException {
		Path token = Files.writeString(folder.resolve("token"), "wrong-token-of-nobody");
		oneLine(new Shell(folder).run("run", "--headless", "--token-file", token.toString()), 3);
	}

	@Test
	void aBusyPortIsOneClearLine() throws IOException {
		try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Result result = new Shell(folder).run("run", "--headless", "--port", String.valueOf(busy.getLocalPort()));
			oneLine(result, 1);
			assertThat(result.err()).contains(String.valueOf(busy.getLocalPort()));
		}
	}

	@Test
	void noServerIsOneClearLine() throws IOException {
		Path token = Files.writeString(folder.resolve("token"), "some-token");
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		oneLine(new Shell(folder).run("run", "--headless", "--url", "http://127.0.0.1:" + port + "/", "--token-file", token.toString()), 6);
	}

	private static void oneLine(Result result, int exit) {
		assertThat(result.exit()).as(result.toString()).isEqualTo(exit);
		assertThat(result.err().lines()).as(result.toString()).hasSize(1);
		assertThat(result.out()).doesNotContain("verified");
	}
}
