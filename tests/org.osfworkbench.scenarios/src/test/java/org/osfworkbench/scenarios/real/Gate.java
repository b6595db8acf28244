package org.osfworkbench.scenarios.real;

import org.osfworkbench.scenarios.memory.PowerCut;

/**
 * What a process does passes here. Once it is killed, every further step fails, so that nothing the dead process does on its way out has an
 * effect. Safe for use from any thread.
 */
final class Gate {

	/** A step. */
	@FunctionalInterface
	interface Step<T, E extends Exception> {
		T run() throws E;
	}

	private volatile boolean dead;

	/** The process is killed now. */
	PowerCut kill(String where) {
		dead = true;
		return new PowerCut(where);
	}

	/** A step that happens, or does not because the process is gone. What happened is not told to a dead process. */
	<T, E extends Exception> T pass(String what, Step<T, E> step) throws E {
		alive(what);
		T result = step.run();
		alive(what);
		return result;
	}

	void alive(String what) {
		if (dead) {
			throw new PowerCut(what);
		}
	}
}
