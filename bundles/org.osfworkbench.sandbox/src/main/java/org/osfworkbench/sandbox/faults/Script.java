package org.osfworkbench.sandbox.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Answers that are given instead of the real ones, in the order in which they were ordered; thread-safe. */
final class Script {

	private final Deque<Scripted> answers = new ArrayDeque<>();

	synchronized void add(Scripted answer, int times) {
		for (int i = 0; i < times; i++) {
			answers.add(answer);
		}
	}

	synchronized Optional<Scripted> next(Target where) {
		Optional<Scripted> first = answers.stream().filter(s -> s.hits(where)).findFirst();
		first.ifPresent(answers::removeFirstOccurrence);
		return first;
	}

	synchronized void clear() {
		answers.clear();
	}
}
