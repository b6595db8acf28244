package org.osfworkbench.sync.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first hundreds of the random rounds with fixed seeds: short enough to be played against every mutant of the planner. */
class RoundsTest {

	/** A property of the planner. */
	private interface Claim {
		void check(List<Integer> base, List<Integer> here, List<Integer> there, long seed);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void bothSidesBecomeEqualAndNothingIsLost(int seed) {
		play(seed, PlannerChecks::bothSidesBecomeEqualAndNothingIsLost);
	}

	@ParameterizedTest
	@ValueSource(ints = { 11, 12 })
	void alsoOnADiskThatIgnoresCase(int seed) {
		play(seed, PlannerChecks::alsoOnADiskThatIgnoresCase);
	}

	@ParameterizedTest
	@ValueSource(ints = { 21, 22, 23 })
	void whatFailsWaitsAndTheRestGoesOn(int seed) {
		play(seed, PlannerChecks::whatFailsWaitsAndTheRestGoesOn);
	}

	@ParameterizedTest
	@ValueSource(ints = { 31, 32, 33 })
	void whoIsAskedDecides(int seed) {
		play(seed, PlannerChecks::whoIsAskedDecides);
	}

	@ParameterizedTest
	@ValueSource(ints = { 41, 42, 43 })
	void whatIsUnknownIsLeftAlone(int seed) {
		play(seed, PlannerChecks::whatIsUnknownIsLeftAlone);
	}

	private static void play(int seed, Claim claim) {
		Random random = new Random(seed);
		for (int count = 0; count < 60; count++) {
			claim.check(script(random, 9), script(random, 5), script(random, 5), count);
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
