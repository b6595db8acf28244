package org.osfworkbench.scenarios.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.osfworkbench.scenarios.format.Scenario;
import org.osfworkbench.scenarios.format.ScenarioReader;

/** The scenarios of this module. */
public final class Suite {

	private Suite() {
	}

	public static List<Scenario> scenarios() {
		try (var file = Suite.class.getResourceAsStream("/org/osfworkbench/scenarios/sync-scenarios.yaml")) {
			return ScenarioReader.read("sync-scenarios.yaml", new String(file.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
