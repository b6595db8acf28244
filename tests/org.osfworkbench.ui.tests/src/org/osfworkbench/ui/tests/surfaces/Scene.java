package org.osfworkbench.ui.tests.surfaces;

/** A state of the world in which surfaces are shown. Each begins with an experiment {@code flanker.osexp} that is open in an editor. */
public enum Scene {

	/** Nobody is signed in. */
	SIGNED_OUT,
	/** Somebody is signed in and nothing is linked; the sample project is open in the OSF Explorer. */
	SIGNED_IN,
	/** The experiment is linked, and both sides are equal. */
	LINKED,
	/** The experiment is linked and uploads only after a question. */
	ASKING,
	/** The experiment is linked and changed on both sides. */
	CONFLICT,
	/** The whole project is linked: something is new here, something there. */
	PROJECT
}
