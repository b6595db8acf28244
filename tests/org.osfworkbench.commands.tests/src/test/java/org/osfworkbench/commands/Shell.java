package org.osfworkbench.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts the commands at the root as a person's shell does. Immutable. */
final class Shell {

	static final Path ROOT = Path.of(System.getProperty("osf.repository.root"));

	/** {@code check} searches for it in everything that tests leave behind. */
	static final String CANARY = "CanaryTokenCanaryTokenCanaryTokenCanaryTokenCanaryTokenCanaryTokenCana";

	private static final long PATIENCE_SECONDS = 240;

	/** What a process left behind. */
	record Result(int exit, String out, String err) {

		List<String> lines() {
			return out.lines().toList();
		}
	}

	/** A process that runs. */
	record Running(Process process, CompletableFuture<String> out, CompletableFuture<String> err) {

		Result end() {
			try {
				if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
					process.descendants().forEach(ProcessHandle::destroyForcibly);
					process.destroyForcibly();
					throw new AssertionError("The command did not end: " + out.join() + err.join());
				}
				return new Result(process.exitValue(), out.join(), err.join());
			} catch (InterruptedException e) {
				throw new AssertionError(e);
			}
		}
	}

	private final Path folder;
	private final Map<String, String> environment;

	/** Commands started in that folder, with the product as the build made it. */
	Shell(Path folder) {
		this(folder, Map.of("OSF_NO_BUILD", "1", "OSF_NO_INSTALL", "1", "DISPLAY", "", "WAYLAND_DISPLAY", "", "OSF_TOKEN", "", "OSF_API_URL", "",
				"OSF_KEYRING", ROOT.resolve("tests/org.osfworkbench.commands.tests/target/keyring").toString()));
	}

	private Shell(Path folder, Map<String, String> environment) {
		this.folder = folder;
		this.environment = Map.copyOf(environment);
	}

	Shell with(String name, String value) {
		Map<String, String> more = new HashMap<>(environment);
		more.put(name, value);
		return new Shell(folder, more);
	}

	Result run(String command, String... arguments) {
		return start(command, arguments).end();
	}

	Running start(String command, String... arguments) {
		List<String> words = new ArrayList<>(List.of(ROOT.resolve(command).toString()));
		words.addAll(Arrays.asList(arguments));
		ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
		builder.environment().putAll(environment);
		try {
			Process process = builder.start();
			process.getOutputStream().close();
			return new Running(process, text(process.getInputStream()), text(process.getErrorStream()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static CompletableFuture<String> text(InputStream stream) {
		return CompletableFuture.supplyAsync(() -> {
			try (stream) {
				return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}, task -> new Thread(task).start());
	}
}
