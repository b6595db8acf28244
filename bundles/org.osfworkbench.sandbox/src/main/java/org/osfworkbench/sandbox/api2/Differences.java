package org.osfworkbench.sandbox.api2;

import java.util.List;

/** What came to a list of tags and what went. */
final class Differences {

	private Differences() {
	}

	/** Hears of one tag. */
	@FunctionalInterface
	interface Listener {

		/** @param added whether it is new; else it is gone */
		void change(boolean added, String tag);
	}

	static void tell(List<String> before, List<String> after, Listener listener) {
		after.stream().filter(t -> !before.contains(t)).forEach(t -> listener.change(true, t));
		before.stream().filter(t -> !after.contains(t)).forEach(t -> listener.change(false, t));
	}
}
