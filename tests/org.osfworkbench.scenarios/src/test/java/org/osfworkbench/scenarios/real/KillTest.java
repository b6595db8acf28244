package org.osfworkbench.scenarios.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.scenarios.world.Bytes;

/** The process of a sync is really killed, at any moment, again and again. Nothing is lost, and in the end both sides are equal. */
@Timeout(1800)
class KillTest {

	private static final int EDITS = 8;

	@TempDir
	private Path folder;
	private final long seed = new Random().nextLong();
	private final Random random = new Random(seed);
	private final Edits here = new Edits("here", random);
	private final Edits there = new Edits("there", random);
	private final Witness witness = new Witness(this::whole, () -> Machine.aside(computer()));
	private RealServer server;
	private RealRemoteUser remote;
	private RealLocalUser local;

	@BeforeEach
	void start() throws IOException {
		server = RealServer.start(folder.resolve("server"));
		server.sandbox().faults().delay(Duration.ofMillis(2)); // so that a sync lasts long enough to be hit
		remote = new RealRemoteUser(server.sandbox().state(), new AtomicReference<>(RealServer.PROJECTS.getFirst()));
		local = new RealLocalUser(Files.createDirectories(Machine.tree(computer())), null, Clock.systemUTC());
	}

	@AfterEach
	void stop() {
		server.close();
	}

	@Test
	void tenKills() throws Exception {
		kill(10);
	}

	@Test
	@Tag("nightly")
	void hundredKills() throws Exception {
		kill(100);
	}

	private void kill(int kills) throws Exception {
		edit();
		long duration = finish();
		int hit = 0;
		for (int attempt = 0; hit < kills; attempt++) {
			assertThat(attempt).as("attempts for %s kills, seed %s", kills, seed).isLessThan(10 * kills);
			edit();
			boolean killed = killed(random.nextLong(Math.max(1, duration)));
			hit += killed ? 1 : 0;
			assertThat(witness.lost()).as("lost by %s, kill %s, seed %s", killed ? "a kill" : "a sync", hit, seed).isEmpty();
		}
		finish();
		assertThat(witness.lost()).as("lost by the last sync, seed %s", seed).isEmpty();
		assertThat(files()).as("both sides, seed %s", seed).isEqualTo(remoteFiles());
	}

	private void edit() {
		here.local(local, EDITS);
		there.remote(remote, EDITS);
		witness.peopleWorked();
	}

	private Map<Bytes, String> whole() {
		Map<Bytes, String> all = new HashMap<>();
		RealServer.places(remote.tree(), all);
		files().forEach((path, bytes) -> all.put(bytes, "here, " + path));
		return all;
	}

	/** Syncs until nothing is left to do; how many milliseconds the longest needed. */
	private long finish() throws Exception {
		long longest = 0;
		for (int sync = 0; sync < 3; sync++) {
			Process process = begin();
			long begun = System.nanoTime();
			assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
			assertThat(process.exitValue()).as("a sync that nobody disturbs, seed %s: %s", seed, said(process)).isZero();
			longest = Math.max(longest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
		}
		return longest;
	}

	/** Kills a sync after some milliseconds, unless it has ended before. */
	private boolean killed(long milliseconds) throws Exception {
		Process process = begin();
		boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
		process.destroyForcibly().waitFor();
		// the last request of a dead process is still carried out, and nobody may edit between its last look and its delete (R5)
		server.sandbox().awaitGone();
		return !ended && process.exitValue() != 0;
	}

	private Process begin() throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), SyncProcess.class.getName(),
				server.sandbox().baseUrl().toString(), computer().toString()).redirectErrorStream(true);
		builder.environment().put(SyncProcess.TOKEN, server.sandbox().token());
		Process process = builder.start();
		BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
		StringBuilder said = new StringBuilder();
		for (String line = out.readLine(); !SyncProcess.BEGINS.equals(line); line = out.readLine()) {
			assertThat(line).as("before the sync began: %s", said).isNotNull();
			said.append(line).append('\n');
		}
		return process;
	}

	private static String said(Process process) {
		return String.join("\n", process.inputReader(StandardCharsets.UTF_8).lines().toList());
	}

	/** Surefire hides it in a manifest. */
	private static String classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
	}

	private Path computer() {
		return folder.resolve("computer");
	}

	private Map<String, Bytes> files() {
		Map<String, Bytes> all = new TreeMap<>();
		local.tree().forEach((path, entry) -> {
			if (entry instanceof org.osfworkbench.scenarios.world.LocalEntry.File file) {
				all.put(path, file.bytes());
			}
		});
		return all;
	}

	private Map<String, Bytes> remoteFiles() {
		Map<String, Bytes> all = new TreeMap<>();
		remote.tree().forEach((path, entry) -> {
			if (!entry.isFolder()) {
				all.put(path, entry.newest());
			}
		});
		return all;
	}
}
