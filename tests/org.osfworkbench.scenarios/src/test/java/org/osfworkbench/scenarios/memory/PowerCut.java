package org.osfworkbench.scenarios.memory;

/** The process is gone. An error, so that nobody takes it for a failure to deal with. */
public final class PowerCut extends Error {

	private static final long serialVersionUID = 1L;

	public PowerCut(String where) {
		super(where, null, false, false);
	}
}
