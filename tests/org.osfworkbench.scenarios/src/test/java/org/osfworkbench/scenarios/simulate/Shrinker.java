package org.osfworkbench.scenarios.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Leaves lines out of a script as long as it still fails. */
final class Shrinker {

	private Shrinker() {
	}

	static Script shrink(Script script, Predicate<Script> fails) {
		List<Event> events = new ArrayList<>(script.events());
		int before = -1;
		while (before != events.size()) {
			before = events.size();
			for (int size = Math.max(1, events.size() / 2); size > 0; size /= 2) {
				leaveOut(script, events, size, fails);
			}
		}
		return script.with(events);
	}

	private static void leaveOut(Script script, List<Event> events, int size, Predicate<Script> fails) {
		for (int from = events.size() - size; from >= 0; from--) {
			List<Event> fewer = new ArrayList<>(events);
			fewer.subList(from, from + size).clear();
			if (fails.test(script.with(fewer))) {
				events.clear();
				events.addAll(fewer);
				from = Math.min(from, events.size() - size + 1);
			}
		}
	}
}
