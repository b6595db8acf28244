package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** State on disk, locks, ports and secrets. */
class DurabilityTest extends SandboxFixture {

	@Test
	void keepsEverythingOverARestart() throws IOException {
		String id = upload("a.txt", "one");
		me.butler("PUT", W + id + "?kind=file", "two");
		makeFolder("d");
		List<SandboxFile> before = sandbox.state().files("priv1");
		String token = sandbox.token();
		sandbox.close();
		sandbox = Sandbox.start(options());
		assertThat(sandbox.state().files("priv1")).isEqualTo(before);
		assertThat(sandbox.token()).isEqualTo(token);
		assertThat(new String(sandbox.state().read(id, 1), StandardCharsets.UTF_8)).isEqualTo("one");
	}

	@Test
	void keepsLogsAndReadsStateFromBeforeThereWereAny() throws IOException {
		upload("a.txt", "one");
		String log = me.api("nodes/priv1/logs/").data().findValuesAsText("action").toString();
		sandbox.close();
		Path state = folder.resolve("data/state.jsonl");
		Files.writeString(state, Files.readString(state).replace(",\"license\":null,\"linked\":[]", "").replace(",\"embargoed\":false", ""));
		sandbox = Sandbox.start(options());
		me = Probe.signedIn(sandbox);
		assertThat(me.api("nodes/priv1/logs/").data().findValuesAsText("action")).hasToString(log).contains("osf_storage_file_added");
		assertThat(me.api("nodes/priv1/").data().at("/attributes/node_license").isNull()).isTrue();
		assertThat(me.api("registrations/regi1/").data().at("/attributes/embargoed").asBoolean()).isFalse();
	}

	@Test
	void survivesWhatACrashLeaves() throws IOException {
		upload("a.txt", "one");
		sandbox.close();
		Path data = folder.resolve("data");
		Files.writeString(data.resolve("state.jsonl"), "[{\"entry\":{\"id\":\"torn", StandardOpenOption.APPEND);
		Files.writeString(data.resolve("incoming/upload1.part"), "half");
		sandbox = Sandbox.start(options());
		assertThat(sandbox.state().find("priv1", "/a.txt")).isPresent();
		assertThat(data.resolve("incoming")).isEmptyDirectory();
		me = Probe.signedIn(sandbox);
		assertThat(upload("b.txt", "two")).hasSize(24);
	}

	@Test
	void startsAgainAfterAnUnfinishedSeed() throws IOException {
		sandbox.close();
		Path state = folder.resolve("data/state.jsonl");
		List<String> lines = Files.readAllLines(state).stream().filter(l -> !l.startsWith("[{\"user\"")).toList();
		Files.write(state, lines);
		sandbox = Sandbox.start(options());
		assertThat(sandbox.state().nodes()).hasSize(6).doesNotHaveDuplicates();
	}

	@Test
	void refusesASecondOwner() {
		assertThatThrownBy(() -> Sandbox.start(options())).isInstanceOf(IOException.class).hasMessageContaining("in use");
		SandboxOptions samePort = SandboxOptions.in(folder.resolve("two")).port(sandbox.baseUrl().getPort());
		assertThatThrownBy(() -> Sandbox.start(samePort)).isInstanceOf(IOException.class)
				.hasMessageContaining("Port " + sandbox.baseUrl().getPort());
	}

	@Test
	void listensOnLoopbackOnly() throws IOException {
		assertThat(sandbox.baseUrl().getHost()).isEqualTo("127.0.0.1");
		List<InetAddress> outside = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
				.filter(a -> !a.isLoopbackAddress() && !a.isLinkLocalAddress()).toList();
		for (InetAddress address : outside) {
			assertThatThrownBy(() -> new Socket(address, sandbox.baseUrl().getPort()).close())
					.isInstanceOf(IOException.class);
		}
	}

	@Test
	void keepsTheTokenInItsOwnFileOnly() throws IOException {
		upload("a.txt", "one");
		String token = sandbox.token();
		Path file = folder.resolve("data/token");
		assertThat(Files.readString(file).strip()).isEqualTo(token).hasSize(70);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path other : all.filter(p -> Files.isRegularFile(p) && !p.equals(file)).toList()) {
				assertThat(Files.readString(other, StandardCharsets.ISO_8859_1)).doesNotContain(token);
			}
		}
		assertThat(sandbox.requests().all().toString()).doesNotContain(token);
		assertThat(options().token(token).toString()).doesNotContain(token);
		assertThat(me.send("GET", "", null).text()).doesNotContain(token);
	}

	@Test
	void takesAGivenTokenAndDoesNotStoreIt() throws IOException {
		SandboxOptions given = SandboxOptions.in(folder.resolve("given")).token("GivenGivenGiven");
		try (Sandbox other = Sandbox.start(given)) {
			assertThat(Probe.anonymous(other).token("GivenGivenGiven").api("users/me/").status()).isEqualTo(200);
		}
		assertThat(folder.resolve("given/token")).doesNotExist();
		assertThat(Files.readString(folder.resolve("given/state.jsonl"))).doesNotContain("GivenGivenGiven");
	}

	@Test
	void readsOptionsFromTheShell() throws IOException {
		Path token = Files.writeString(folder.resolve("t"), "FromFile\n");
		String[] arguments = { "--port", "8123", "--data", "d", "--token-file", token.toString() };
		SandboxOptions options = SandboxMain.options(arguments, Map.of("OSF_TOKEN", "FromEnvironment"));
		assertThat(options.port()).isEqualTo(8123);
		assertThat(options.token()).contains("FromFile");
		assertThat(SandboxMain.options(new String[] { "--data", "d" }, Map.of("OSF_TOKEN", "E")).token()).contains("E");
		assertThatThrownBy(() -> SandboxMain.options(new String[] { "--data", "d", "--token", "x" }, Map.of()))
				.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> SandboxMain.options(new String[0], Map.of())).isInstanceOf(IllegalArgumentException.class);
	}
}
