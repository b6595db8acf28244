package org.osfworkbench.contract.recorded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The differences that {@code allowed-differences.txt} explains. Not thread-safe. */
final class AllowedDifferences {

	private record Line(Pattern file, Pattern difference, String text) {
	}

	private final List<Line> lines;
	private final Set<Line> used = new HashSet<>();

	private AllowedDifferences(List<Line> lines) {
		this.lines = lines;
	}

	static AllowedDifferences read() throws IOException {
		try (InputStream in = AllowedDifferences.class.getResourceAsStream("allowed-differences.txt")) {
			return new AllowedDifferences(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
					.filter(line -> !line.isBlank() && !line.startsWith("#")).map(AllowedDifferences::line).toList());
		}
	}

	private static Line line(String text) {
		String[] parts = text.split(" \\| ", 2);
		return new Line(Pattern.compile(parts[0].strip()), Pattern.compile(parts[1].strip()), text);
	}

	boolean allows(String file, String difference) {
		List<Line> fitting = lines.stream().filter(l -> l.file.matcher(file).matches() && l.difference.matcher(difference).matches()).toList();
		used.addAll(fitting);
		return !fitting.isEmpty();
	}

	/** Lines that no difference needed. */
	List<String> idle() {
		return lines.stream().filter(line -> !used.contains(line)).map(Line::text).toList();
	}
}
