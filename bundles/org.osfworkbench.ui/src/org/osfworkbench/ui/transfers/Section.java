package org.osfworkbench.ui.transfers;

import org.eclipse.osgi.util.NLS;

/** The parts of the view, in their order. */
public enum Section {
	/** Wanted, but it has to wait. */
	WAITING,
	/** Under way. */
	RUNNING,
	/** Goes on when a person has decided. */
	NEEDS_YOU,
	/** Arrived since midnight or since the start, whichever is later. */
	DONE;

	/**
	 * The heading.
	 *
	 * @param count how many rows there are
	 * @return a name with the number
	 */
	public String heading(int count) {
		String name = switch (this) {
		case WAITING -> Messages.Section_waiting;
		case RUNNING -> Messages.Section_running;
		case NEEDS_YOU -> Messages.Section_needsYou;
		case DONE -> Messages.Section_done;
		};
		return NLS.bind(Messages.Section_heading, name, count);
	}
}
