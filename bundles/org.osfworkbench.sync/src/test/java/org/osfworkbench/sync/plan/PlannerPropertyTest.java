package org.osfworkbench.sync.plan;

import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for any record and any edits on both sides ({@code sync-design.md}, section 10, T3): nothing is lost, both sides become
 * equal, it ends, and nothing is left to do then. The numbers of the scripts are edits, see {@link Edits}.
 */
class PlannerPropertyTest {

	// A run before a commit judges the commit, not the dice. The nights throw new ones.
	private static final String SEED = "20261121";

	@Provide
	Arbitrary<List<Integer>> edits() {
		return PlannerChecks.edits();
	}

	@Provide
	Arbitrary<List<Integer>> bases() {
		return PlannerChecks.bases();
	}

	@Property(tries = 20_000, seed = SEED)
	void bothSidesBecomeEqualAndNothingIsLost(@ForAll("bases") List<Integer> base, @ForAll("edits") List<Integer> here,
			@ForAll("edits") List<Integer> there, @ForAll long seed) {
		PlannerChecks.bothSidesBecomeEqualAndNothingIsLost(base, here, there, seed);
	}

	@Property(tries = 5_000, seed = SEED)
	void alsoOnADiskThatIgnoresCase(@ForAll("bases") List<Integer> base, @ForAll("edits") List<Integer> here,
			@ForAll("edits") List<Integer> there, @ForAll long seed) {
		PlannerChecks.alsoOnADiskThatIgnoresCase(base, here, there, seed);
	}

	@Property(tries = 5_000, seed = SEED)
	void whatFailsWaitsAndTheRestGoesOn(@ForAll("bases") List<Integer> base, @ForAll("edits") List<Integer> here,
			@ForAll("edits") List<Integer> there, @ForAll long seed) {
		PlannerChecks.whatFailsWaitsAndTheRestGoesOn(base, here, there, seed);
	}

	@Property(tries = 5_000, seed = SEED)
	void whoIsAskedDecides(@ForAll("bases") List<Integer> base, @ForAll("edits") List<Integer> here,
			@ForAll("edits") List<Integer> there, @ForAll long seed) {
		PlannerChecks.whoIsAskedDecides(base, here, there, seed);
	}

	@Property(tries = 5_000, seed = SEED)
	void uploadOnlyTakesNothingAway(@ForAll("bases") List<Integer> base, @ForAll("edits") List<Integer> here,
			@ForAll("edits") List<Integer> there, @ForAll long seed) {
		PlannerChecks.uploadOnlyTakesNothingAway(base, here, there, seed);
	}

	@Property(tries = 5_000, seed = SEED)
	void whatIsUnknownIsLeftAlone(@ForAll("bases") List<Integer> base, @ForAll("edits") List<Integer> here,
			@ForAll("edits") List<Integer> there, @ForAll long seed) {
		PlannerChecks.whatIsUnknownIsLeftAlone(base, here, there, seed);
	}
}
