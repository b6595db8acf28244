package org.osfworkbench.sync.engine;

/** How a sync ended ({@code sync-scenarios.md}, Expectations). */
public enum Status {
	/** Nothing is left to do. */
	OK,
	/** Something waits; the rest is done. */
	PARTIAL,
	/** Nothing was done: a person must confirm first. */
	NEEDS_CONFIRMATION,
	/** Nothing was done. */
	FAILED
}
