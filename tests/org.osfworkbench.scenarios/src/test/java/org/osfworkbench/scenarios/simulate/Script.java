package org.osfworkbench.scenarios.simulate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.osfworkbench.scenarios.world.Platform;

/**
 * All that happens in one simulation.
 *
 * @param seed decides the order of tasks, of listings, and what a crash leaves
 * @param platform which kind of disk
 * @param ask whether a person is asked about conflicts
 * @param logDelay seconds until the server's log shows a change
 * @param events in order; at the end peace returns and everything has to come in step
 */
public record Script(long seed, Platform platform, boolean ask, int logDelay, List<Event> events) {

	Script with(List<Event> fewer) {
		return new Script(seed, platform, ask, logDelay, List.copyOf(fewer));
	}

	/** The same with a person who is asked about conflicts. */
	Script asking() {
		return new Script(seed, platform, true, logDelay, events);
	}

	/** Whether the process may be cut off or an answer lost, after which nobody can tell whose a half-read upload was. */
	boolean mayForget() {
		return events.stream().anyMatch(event -> event instanceof Event.Crash || event instanceof Event.Misbehave
				|| event instanceof Event.LoseJournal);
	}

	/** Names that people give. */
	Set<String> names() {
		return events.stream().flatMap(event -> switch (event) {
			case Event.Edit edit -> List.of(edit.path(), edit.value()).stream();
			case Event.Meanwhile meanwhile -> List.of(meanwhile.edit().path(), meanwhile.edit().value()).stream();
			default -> java.util.stream.Stream.<String>empty();
		}).flatMap(path -> java.util.Arrays.stream(path.split("/"))).collect(Collectors.toSet());
	}

	@Override
	public String toString() {
		return "seed " + seed + ", " + platform.word() + " disk, policy " + (ask ? "ask" : "keep-both") + ", log shows changes after " + logDelay
				+ " s\n" + events.stream().map(event -> "    " + event + "\n").collect(Collectors.joining());
	}
}
