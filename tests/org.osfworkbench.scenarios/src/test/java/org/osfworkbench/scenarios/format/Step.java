package org.osfworkbench.scenarios.format;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.osfworkbench.scenarios.world.Fault;
import org.osfworkbench.scenarios.world.Hook;
import org.osfworkbench.scenarios.world.World;
import org.osfworkbench.sync.engine.LinkSettings;

/** One thing that happens in a scenario. */
public sealed interface Step {

	/** The engine runs. */
	record Sync(boolean dryRun) implements Step {
	}

	/** People do something. */
	record Act(String text, Consumer<World> act) implements Step {
	}

	/** Server or network misbehave from now on. */
	record Inject(Fault fault) implements Step {
	}

	/** All misbehaviour ends. */
	record ClearFaults() implements Step {
	}

	/** People do something at a moment of the next syncs. */
	record Race(Hook hook, String path, boolean afterPrecheck, List<Act> acts) implements Step {
	}

	/** The next sync that reaches the moment is cut off there. */
	record Crash(Hook hook, String path, int tornBytes) implements Step {
	}

	/** The record is gone. */
	record JournalLost() implements Step {
	}

	/** The person answers. */
	record Answer(org.osfworkbench.sync.engine.Answer answer) implements Step {
	}

	/** Other settings. */
	record Config(UnaryOperator<LinkSettings> change) implements Step {
	}

	/** The wall clock jumps. */
	record Jump(Duration time) implements Step {
	}

	/** A look in the middle. */
	record Check(Expect expect) implements Step {
	}
}
