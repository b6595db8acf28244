package org.osfworkbench.sync.plan;

import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** The same as {@link PlannerPropertyTest}, millions of times and each night with other dice. A failure prints the dice to throw again. */
@Tag("nightly")
class PlannerNightTest {

	@Provide
	Arbitrary<List<Integer>> edits() {
		return PlannerChecks.edits();
	}

	@Provide
	Arbitrary<List<Integer>> bases() {
		return PlannerChecks.bases();
	}

	@Property(tries = 2_000_000, shrinking = ShrinkingMode.BOUNDED)
	void bothSidesBecomeEqualAndNothingIsLost(@ForAll("bases") List<Integer> base, @ForAll("edits") List<Integer> here,
			@ForAll("edits") List<Integer> there, @ForAll long seed) {
		PlannerChecks.bothSidesBecomeEqualAndNothingIsLost(base, here, there, seed);
	}

	@Property(tries = 500_000, shrinking = ShrinkingMode.BOUNDED)
	void alsoOnADiskThatIgnoresCase(@ForAll("bases") List<Integer> base, @ForAll("edits") List<Integer> here,
			@ForAll("edits") List<Integer> there, @ForAll long seed) {
		PlannerChecks.alsoOnADiskThatIgnoresCase(base, here, there, seed);
	}

	@Property(tries = 500_000, shrinking = ShrinkingMode.BOUNDED)
	void whatFailsWaitsAndTheRestGoesOn(@ForAll("bases") List<Integer> base, @ForAll("edits") List<Integer> here,
			@ForAll("edits") List<Integer> there, @ForAll long seed) {
		PlannerChecks.whatFailsWaitsAndTheRestGoesOn(base, here, there, seed);
	}

	@Property(tries = 500_000, shrinking = ShrinkingMode.BOUNDED)
	void whoIsAskedDecides(@ForAll("bases") List<Integer> base, @ForAll("edits") List<Integer> here,
			@ForAll("edits") List<Integer> there, @ForAll long seed) {
		PlannerChecks.whoIsAskedDecides(base, here, there, seed);
	}

	@Property(tries = 500_000, shrinking = ShrinkingMode.BOUNDED)
	void uploadOnlyTakesNothingAway(@ForAll("bases") List<Integer> base, @ForAll("edits") List<Integer> here,
			@ForAll("edits") List<Integer> there, @ForAll long seed) {
		PlannerChecks.uploadOnlyTakesNothingAway(base, here, there, seed);
	}

	@Property(tries = 500_000, shrinking = ShrinkingMode.BOUNDED)
	void whatIsUnknownIsLeftAlone(@ForAll("bases") List<Integer> base, @ForAll("edits") List<Integer> here,
			@ForAll("edits") List<Integer> there, @ForAll long seed) {
		PlannerChecks.whatIsUnknownIsLeftAlone(base, here, there, seed);
	}
}
