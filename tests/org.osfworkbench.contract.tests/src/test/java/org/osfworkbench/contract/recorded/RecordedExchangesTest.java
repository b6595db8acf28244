package org.osfworkbench.contract.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.contract.recorded.Recording.Exchange;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxOptions;

/**
 * What real servers answered, asked for again from a sandbox that has what they had. Differences are allowed only if
 * {@code allowed-differences.txt} explains them, and it explains none that are not there.
 */
class RecordedExchangesTest {

	@TempDir
	private Path folder;

	@TestFactory
	Stream<DynamicTest> theSandboxAnswersAsTheServerDid() throws Exception {
		AllowedDifferences allowed = AllowedDifferences.read();
		List<Recording> all = Recording.all();
		Stream<DynamicTest> each = all.stream().map(recording -> dynamicTest(recording.name(), () -> check(recording, allowed)));
		return Stream.concat(each, Stream.of(dynamicTest("every explanation is needed", () -> assertThat(allowed.idle()).isEmpty())));
	}

	private void check(Recording recording, AllowedDifferences allowed) throws Exception {
		List<String> found = new ArrayList<>();
		Path seed = Files.writeString(Files.createTempFile(folder, "seed", ".json"), new Before(recording).seed().toString());
		try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(Files.createTempDirectory(folder, "data")).seed(seed));
				HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
			Replay replay = new Replay(sandbox, recording, client);
			for (Exchange exchange : recording.exchanges()) {
				replay.differences(exchange).stream().filter(difference -> !allowed.allows(recording.name(), difference))
						.forEach(difference -> found.add(exchange.method() + " " + exchange.uri().getPath() + " " + difference));
			}
		}
		assertThat(found).isEmpty();
	}
}
