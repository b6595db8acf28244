package org.osfworkbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A measure in a Java machine of its own, with as much memory as it may have. It prints lines of {@code name=number}. */
final class Child {

	private static final int LIMIT_MINUTES = 30;

	private Child() {
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** Runs a main class and gives what it printed. Secrets go by the environment, which other people cannot read. */
	static Map<String, Double> run(Path log, String heap, Map<String, String> environment, Class<?> main, String... arguments) throws Exception {
		List<String> words = new ArrayList<>(List.of(java(), "-Xmx" + heap, "--enable-native-access=ALL-UNNAMED", "-cp",
				System.getProperty("java.class.path"), main.getName()));
		words.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(words).redirectError(log.resolveSibling(log.getFileName() + ".err").toFile())
				.redirectOutput(log.toFile());
		builder.environment().putAll(environment);
		Process process = builder.start();
		if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
			process.destroyForcibly();
		}
		if (process.waitFor() != 0) {
			throw new IOException(main.getSimpleName() + " with a heap of " + heap + " ended with " + process.exitValue() + ": "
					+ Files.readString(log.resolveSibling(log.getFileName() + ".err")).lines().limit(5).toList());
		}
		Map<String, Double> figures = new HashMap<>();
		for (String line : Files.readAllLines(log)) {
			int sign = line.indexOf('=');
			if (sign > 0) {
				figures.put(line.substring(0, sign), Double.valueOf(line.substring(sign + 1)));
			}
		}
		return figures;
	}

	static void tell(String name, double figure) {
		System.out.println(name + "=" + figure);
	}
}
