package org.osfworkbench.scenarios.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

/** T5: two thousand seeds, each played twice, with a ledger of its own. */
class SimulationTest {

	private static final int SEEDS = 2_000;

	@Test
	void nothingIsLostAndEverythingComesInStep() {
		List<Long> failing = LongStream.rangeClosed(1, SEEDS).parallel().filter(Seeds::fails).boxed().toList();
		assertThat(failing).as(() -> Seeds.explain(failing.getFirst())).isEmpty();
	}
}
