package org.osfworkbench.scenarios.run;

import java.util.List;

import org.osfworkbench.scenarios.memory.SimulatedWorld;
import org.osfworkbench.scenarios.real.RealWorld;
import org.osfworkbench.scenarios.world.World;

/** The kinds of worlds that scenarios run in. */
public final class Worlds {

	private Worlds() {
	}

	public static List<World.Kind> all() {
		return List.of(SimulatedWorld.KIND, RealWorld.KIND);
	}
}
