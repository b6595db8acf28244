package org.osfworkbench.workspace.home;

import java.util.Optional;

/**
 * How the folder stands into which a project shall be brought.
 *
 * @param state how
 * @param choices of what was begun there, if the state is {@link State#UNFINISHED} or {@link State#OTHER_CHOICES}
 */
public record HomeFolder(State state, Optional<HomeChoices> choices) {

	/** What is there. */
	public enum State {
		/** Nothing: it is new or empty. */
		FREE,
		/** The beginning of the same; it goes on. */
		UNFINISHED,
		/** The beginning of a bag of the same project with other choices. */
		OTHER_CHOICES,
		/** The beginning of something else. */
		OTHER,
		/** The finished bag of the same order. */
		ALREADY,
		/** Another finished bag. */
		FINISHED,
		/** Other files, or it is no folder. */
		TAKEN
	}

	/**
	 * Whether it can be used.
	 *
	 * @return true if the order can be carried out there
	 */
	public boolean usable() {
		return state == State.FREE || state == State.UNFINISHED;
	}
}
