package org.osfworkbench.ui.tests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured, by a name, once for each round. */
final class Figures {

	private final Map<String, List<Double>> all = new LinkedHashMap<>();

	void add(String name, double value) {
		all.computeIfAbsent(name, key -> new ArrayList<>()).add(Double.valueOf(value));
	}

	/** Adds a line for each name to the file of the system property {@code osf.bench}: the name and the values. */
	void write() {
		Path file = Path.of(System.getProperty("osf.bench", "target/ui-bench.txt"));
		List<String> lines = all.entrySet().stream()
				.map(each -> each.getKey() + " " + each.getValue().stream().map(String::valueOf).collect(Collectors.joining(" "))).toList();
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException full) {
			throw new UncheckedIOException(full);
		}
	}

	/** How many rounds are wanted. */
	static int rounds() {
		return Integer.getInteger("osf.bench.rounds", 5);
	}

	/** A part of the usual number of files. */
	static int scaled(int usual) {
		return Math.max(1, usual / Integer.getInteger("osf.bench.scale", 1));
	}
}
