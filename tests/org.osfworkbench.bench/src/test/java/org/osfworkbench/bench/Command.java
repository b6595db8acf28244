package org.osfworkbench.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another program, whose time is taken. */
final class Command {

	private final List<String> words;
	private final Map<String, String> environment = new HashMap<>();
	private final Path log;

	Command(Path log, String... words) {
		this.log = log;
		this.words = List.of(words);
	}

	Command with(String variable, String value) {
		environment.put(variable, value);
		return this;
	}

	/** Whether there is such a program. */
	static boolean exists(String name) {
		return name.contains("/") ? Files.isExecutable(Path.of(name))
				: Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
	}

	/** Seconds that it needs, its start included. */
	double seconds(int limit) throws Exception {
		return Rounds.seconds(() -> {
			int status = run(limit);
			if (status != 0) {
				throw new IOException(words.getFirst() + " ended with " + status + "; see " + log);
			}
		});
	}

	/** The same, or nothing if it is missing, fails, or needs longer. */
	OptionalDouble attempt(int limit) {
		try {
			return exists(words.getFirst()) ? OptionalDouble.of(seconds(limit)) : OptionalDouble.empty();
		} catch (Exception e) {
			System.err.println(e);
			return OptionalDouble.empty();
		}
	}

	private int run(int limit) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().putAll(environment);
		Process process = builder.start();
		process.getOutputStream().close();
		if (!process.waitFor(limit, TimeUnit.SECONDS)) {
			process.destroyForcibly().waitFor();
			return -1;
		}
		return process.exitValue();
	}
}
