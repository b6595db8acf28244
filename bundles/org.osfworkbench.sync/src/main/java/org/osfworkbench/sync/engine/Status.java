package org.osfworkbench.sync.engine;

/** How a sync ended ({@code sync-scenarios.md}, Expectations). */
public enum Status {
	/** Nothing is left to do. */
	OK,
	/** Something waits; the rest is done. */
	PARTIAL,
	/** Nothing was done: a person must confirm first. */
	NEEDS_CONFIRMATION,
	/** Nothing was done, because a side is not there or cannot be reached. */
	FAILED,
	/** A person stopped it; the report tells what was done. */
	CANCELLED
}
