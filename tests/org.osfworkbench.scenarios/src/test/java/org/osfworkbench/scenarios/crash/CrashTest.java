package org.osfworkbench.scenarios.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.osfworkbench.scenarios.format.Scenario;
import org.osfworkbench.scenarios.memory.Power.Cut;
import org.osfworkbench.scenarios.run.Suite;

/** T6: all points of all scenarios, with several fates of what was not durable. */
class CrashTest {

	private static final int FATES = 4;

	@TestFactory
	Stream<DynamicTest> endsAsWithoutTheCut() {
		return Suite.all().stream().map(scenario -> DynamicTest.dynamicTest(scenario.toString(), () -> assertThat(failures(scenario)).isEmpty()));
	}

	private static List<String> failures(Scenario scenario) {
		CrashPoints points = new CrashPoints(scenario);
		List<String> failures = new ArrayList<>();
		for (Cut cut : points.all()) {
			for (long seed = 1; seed <= FATES && failures.isEmpty(); seed++) {
				for (String failure : points.failures(cut, seed)) {
					failures.add(cut + ", seed " + seed + ": " + failure);
				}
				if (!failures.isEmpty()) {
					failures.addAll(points.trace(cut, seed));
				}
			}
		}
		return failures;
	}
}
