package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.export.verify.Verification;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.sandbox.requests.SeenRequest;

/** 500 files, ten kills, and a bag that another program than this one accepts. */
@Timeout(300)
class ExportKilledTest extends ContractTest {

	private static final int BULK = 465;
	private static final int KILLS = 10;
	private static final int AT_ONCE = 4;
	private static final Path PYTHON = Path.of("target", "python-bagit").toAbsolutePath();

	@TempDir
	Path work;
	@TempDir
	Path seeds;

	@Override
	SandboxOptions options(SandboxOptions empty) throws Exception {
		return empty.seed(ExportSeed.write(seeds, BULK));
	}

	@Test
	void tenKillsLeaveABagThatIsWholeAndFetchedOnce() throws Exception {
		Path bag = work.resolve("bag");
		List<String> fetched = new ArrayList<>();
		for (int kill = 0; kill < KILLS; kill++) {
			killedAfter(25, bag, fetched);
			assertThat(bag.resolve("bagit.txt")).doesNotExist();
		}
		Process last = start(bag);
		try (BufferedReader lines = last.inputReader()) {
			lines.lines().forEach(fetched::add);
		}
		assertThat(last.waitFor()).isZero();

		assertThat(Verification.offline(bag, file -> { }, NEVER)).isEmpty();
		assertThat(Verification.remote(bag, client, folder -> { }, NEVER)).isEmpty();
		assertThat(fetched).doesNotHaveDuplicates();
		nothingWasAskedTwice();
		othersAccept(bag);
	}

	/** A kill stops up to four downloads, whose redirects are asked for again; all else is asked for once. */
	private void nothingWasAskedTwice() {
		Map<String, Long> asked = sandbox.requests().all().stream().filter(request -> request.path().startsWith("/v1/") && request.query()
				.contains("version"))
				.filter(request -> request.status() == 302).collect(Collectors.groupingBy(request -> request.path() + "?" + request.query(),
						Collectors.counting()));
		assertThat(asked).hasSizeGreaterThanOrEqualTo(500);
		assertThat(asked.values().stream().mapToLong(count -> count - 1).sum()).isLessThanOrEqualTo(KILLS * AT_ONCE);
		Map<String, Long> lists = sandbox.requests().all().stream().map(SeenRequest::path).filter(path -> path.endsWith("/children/")
				|| path.endsWith("/files/"))
				.filter(path -> path.startsWith("/v2/")).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		assertThat(lists.values()).containsOnly(1L, 2L); // once for the export, and of /files/ once more for the comparison
	}

	private void killedAfter(int files, Path bag, List<String> fetched) throws Exception {
		Process process = start(bag);
		try (BufferedReader lines = process.inputReader()) {
			for (int count = 0; count < files; count++) {
				String line = lines.readLine();
				assertThat(line).as("file " + count).isNotNull();
				fetched.add(line);
			}
			process.toHandle().destroyForcibly(); // the other way closes what is still to be read
			lines.lines().forEach(fetched::add);
		}
		process.waitFor();
	}

	private Process start(Path bag) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), ExportMain.class.getName(), sandbox.baseUrl().toString(),
				ExportSeed.TOP, bag.toString()).redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.environment().put("OSF_TOKEN", sandbox.token());
		return builder.start();
	}

	private static void othersAccept(Path bag) throws Exception {
		install();
		Ended valid = python(PYTHON.resolve("bin/bagit.py"), "--validate", bag.toString());
		assertThat(valid.status()).as(valid.output()).isZero();
		assertThat(valid.output()).contains("is valid");
		Path script = Path.of(ExportKilledTest.class.getResource("rocrate_reads.py").toURI());
		Ended read = python(script, bag.resolve("data").toString());
		assertThat(read.status()).as(read.output()).isZero();
		assertThat(read.output()).contains("name: Stroop & friends", "authors: Sample Researcher, Sample Colleague", "missing: 0");
	}

	private static void install() throws Exception {
		assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3"))),
				"there is no python3");
		assumeTrue(Files.isExecutable(PYTHON.resolve("bin/python")) || ended("python3", "-m", "venv", PYTHON.toString()).status() == 0,
				"no Python with venv");
		Ended installed = ended(PYTHON.resolve("bin/pip").toString(), "install", "--quiet", "--retries", "0", "bagit", "setuptools<81", "rocrate");
		assumeTrue(installed.status() == 0, "bagit-python and rocrate cannot be had from PyPI");
	}

	private static Ended python(Path script, String argument, String... more) throws Exception {
		return ended(Stream.concat(Stream.of(PYTHON.resolve("bin/python").toString(), script.toString(), argument), Stream.of(more))
				.toArray(String[]::new));
	}

	private record Ended(int status, String output) {
	}

	private static Ended ended(String... command) throws Exception {
		Path output = Files.createTempFile("command", ".txt");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		boolean ended = process.waitFor(150, TimeUnit.SECONDS);
		process.destroyForcibly().waitFor();
		String text = Files.readString(output, StandardCharsets.UTF_8);
		Files.delete(output);
		return new Ended(ended ? process.exitValue() : -1, text);
	}
}
