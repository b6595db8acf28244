package org.osfworkbench.sync.act;

import java.util.List;

import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Problem;

/** What came of an operation. */
public sealed interface Done {

	/**
	 * It was done and recorded.
	 *
	 * @param raised conflicts that came up on the way
	 * @param stale whether there is more on a side than the trees know by now
	 */
	record Ok(List<Conflict> raised, boolean stale) implements Done {
	}

	/** It was dropped without an effect, because what is there is not what the plan was made for. */
	record Outdated() implements Done {
	}

	/**
	 * It could not be done.
	 *
	 * @param problem why
	 */
	record Failed(Problem problem) implements Done {
	}

	/** A person stopped it before it had an effect. */
	record Stopped() implements Done {
	}
}
