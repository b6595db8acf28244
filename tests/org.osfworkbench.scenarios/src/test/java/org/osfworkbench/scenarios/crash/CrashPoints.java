package org.osfworkbench.scenarios.crash;

import java.util.ArrayList;
import java.util.List;

import org.osfworkbench.scenarios.format.Scenario;
import org.osfworkbench.scenarios.memory.Power.Cut;
import org.osfworkbench.scenarios.memory.Power.Where;
import org.osfworkbench.scenarios.memory.SimulatedWorld;
import org.osfworkbench.scenarios.run.ScenarioRun;
import org.osfworkbench.scenarios.world.Platform;

/** T6: cuts the power before, in and after every effect of a scenario: each call of a port that changes something, each commit. */
public final class CrashPoints {

	private static final long SEED = 1;

	private final Scenario scenario;
	private final Platform platform;

	public CrashPoints(Scenario scenario) {
		this.scenario = scenario;
		this.platform = scenario.platform().orElse(Platform.POSIX);
	}

	/** All points of a scenario. */
	public List<Cut> all() {
		SimulatedWorld world = new SimulatedWorld(platform, SEED);
		ScenarioRun.playCut(scenario, world, () -> world.power().cutAt(new Cut(-1, Where.BEFORE)), () -> false);
		List<Cut> cuts = new ArrayList<>();
		for (int effect = 0; effect < world.power().effects(); effect++) {
			for (Where where : Where.values()) {
				if (where != Where.TORN || world.power().hasMiddle(effect)) {
					cuts.add(new Cut(effect, where));
				}
			}
		}
		return cuts;
	}

	/** What is wrong after a cut, in words; empty if all ends as without it. */
	public List<String> failures(Cut cut, long seed) {
		SimulatedWorld world = new SimulatedWorld(platform, seed);
		try {
			return ScenarioRun.playCut(scenario, world, () -> world.power().cutAt(cut), world.power()::wasCut);
		} catch (RuntimeException bug) {
			List<String> text = new ArrayList<>(List.of(bug.toString()));
			List.of(bug.getStackTrace()).stream().limit(10).forEach(frame -> text.add("    at " + frame));
			return text;
		}
	}

	/** The calls up to the end, for a message. */
	public List<String> trace(Cut cut, long seed) {
		SimulatedWorld world = new SimulatedWorld(platform, seed);
		world.power().record();
		try {
			ScenarioRun.playCut(scenario, world, () -> world.power().cutAt(cut), world.power()::wasCut);
		} catch (RuntimeException bug) {
			return world.power().trace();
		}
		return world.power().trace();
	}
}
