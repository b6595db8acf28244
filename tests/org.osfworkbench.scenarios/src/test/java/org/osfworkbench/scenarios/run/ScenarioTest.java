package org.osfworkbench.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.osfworkbench.scenarios.format.Scenario;
import org.osfworkbench.scenarios.world.Platform;
import org.osfworkbench.scenarios.world.World;

/** T2: every scenario in every kind of world and with every kind of disk that it may be played on. */
class ScenarioTest {

	@TestFactory
	Stream<DynamicTest> passes() {
		return Worlds.all().stream().flatMap(kind -> Suite.all().stream().flatMap(scenario -> platforms(scenario, kind)
				.map(platform -> DynamicTest.dynamicTest(scenario + " (" + kind.name() + ", " + platform.word() + ")",
						() -> assertThat(Main.play(scenario, kind, platform)).isEmpty()))));
	}

	private static Stream<Platform> platforms(Scenario scenario, World.Kind kind) {
		return Stream.of(Platform.values()).filter(kind::has).filter(platform -> scenario.platform().map(platform::equals).orElse(true));
	}
}
