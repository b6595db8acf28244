package org.osfworkbench.sandbox.faults;

/**
 * Decides about single requests what goes wrong with them, where switches are too coarse: for tests in the same process. Called on the
 * threads of the server, for all parts but the switches' own address.
 */
@FunctionalInterface
public interface Meddler {

	/** Lets everything be. */
	Meddler NONE = asked -> new Trouble.None();

	/** What goes wrong with a request. */
	Trouble about(Asked asked);
}
