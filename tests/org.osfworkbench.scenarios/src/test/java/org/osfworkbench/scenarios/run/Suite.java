package org.osfworkbench.scenarios.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.osfworkbench.scenarios.format.Scenario;
import org.osfworkbench.scenarios.format.ScenarioReader;

/** The scenarios of this module. */
public final class Suite {

	private Suite() {
	}

	/** Those of the design. */
	public static List<Scenario> scenarios() {
		return read("sync-scenarios.yaml");
	}

	/** Those of the design, and those that were found since. */
	public static List<Scenario> all() {
		return Stream.of("sync-scenarios.yaml", "found-scenarios.yaml").flatMap(file -> read(file).stream()).toList();
	}

	private static List<Scenario> read(String name) {
		try (var file = Suite.class.getResourceAsStream("/org/osfworkbench/scenarios/" + name)) {
			return ScenarioReader.read(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
