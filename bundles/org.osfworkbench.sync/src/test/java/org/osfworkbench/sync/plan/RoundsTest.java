package org.osfworkbench.sync.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first hundreds of the random rounds with fixed seeds: short enough to be played against every mutant of the planner. */
class RoundsTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void bothSidesBecomeEqualAndNothingIsLost(int seed) {
		Random random = new Random(seed);
		for (int count = 0; count < 60; count++) {
			PlannerPropertyTest.Round round = new PlannerPropertyTest.Round(script(random, 9), script(random, 5), script(random, 5), "a", "b",
					"c");
			Play play = round.play(count, false);
			round.tell(play, () -> Ends.inStep(play, round));
		}
	}

	private static List<Integer> script(Random random, int most) {
		List<Integer> script = new ArrayList<>();
		for (int left = random.nextInt(most + 1); left > 0; left--) {
			script.add(random.nextInt(1 << 20));
		}
		return script;
	}
}
